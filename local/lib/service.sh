# shellcheck shell=bash
# Sourced by local/run/<service>: the environment that all services share, then the JVM.
use run secrets java jvm

export_common() {
  export SERVER_HOST=127.0.0.1
  export KAFKA_BOOTSTRAP_SERVERS="127.0.0.1:$KAFKA_PORT"
  REDIS_URL="redis://:$(secret redis-password)@127.0.0.1:$REDIS_PORT"
  export REDIS_URL
  export TOKENS_ISSUER="$CHATCLUSTER_URL"
  export TOKENS_JWKS_URL="http://127.0.0.1:$AUTH_PORT/api/auth/jwks"
  export GRPC_AUTH_TARGET="127.0.0.1:$AUTH_PORT"
  export GRPC_CHAT_TARGET="127.0.0.1:$CHAT_PORT"
  export GRPC_USER_TARGET="127.0.0.1:$USER_PORT"
  export GRPC_AUTH_TARGET="127.0.0.1:$AUTH_PORT"
  export PUBLIC_ORIGINS="${PUBLIC_ORIGINS:-$CHATCLUSTER_URL}"
}

# use_database <database = role> <secret>
use_database() {
  export DB_URL="jdbc:postgresql://127.0.0.1:$POSTGRES_PORT/$1" DB_USER="$1"
  DB_PASSWORD="$(secret "$2")"
  export DB_PASSWORD
}

run_service() {
  local service="$1" jar="$ROOT/services/$1/target/$1.jar"
  SERVER_PORT="$(port_of "$service")"
  export SERVER_PORT
  require_java
  begin "$service"
  jvm_options "$service" "$jar" "$(dirname "$jar")"/libs/*.jar
  cd "$CHATCLUSTER_RUN"
  exec "$JAVA_HOME/bin/java" "${JVM_OPTIONS[@]}" -jar "$jar"
}
