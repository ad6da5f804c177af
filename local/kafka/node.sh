# shellcheck shell=sh disable=SC3043
# A single Kafka node: its configuration and its first start. Read by local/run/kafka and, in the shell of the image, by
# images/kafka/entrypoint: POSIX sh (and `local`).

# kafka_config <common properties> <data folder> <listen on> <port> <advertised host> <controller port>
kafka_config() {
  cat "$1"
  cat <<CONFIG
controller.quorum.voters=1@127.0.0.1:$6
listeners=PLAINTEXT://$3:$4,CONTROLLER://127.0.0.1:$6
advertised.listeners=PLAINTEXT://$5:$4
log.dirs=$2/logs
CONFIG
}

# kafka_format <java> <logging arguments> <class path> <configuration> <data folder>: makes the storage where there is none.
kafka_format() {
  local id
  if [ -f "$5/logs/meta.properties" ]; then return 0; fi
  echo "formatting Kafka's storage"
  # An id may not begin with a dash: it would be taken for an option.
  id="a$(head -c 16 /dev/urandom | base64 | tr '+/' '-_' | tr -d '=' | cut -c2-)"
  "$1" -XX:+UseSerialGC -Xmx128m "@$2" -cp "$3" kafka.tools.StorageTool format \
    --cluster-id "$id" --config "$4" --ignore-formatted
}
