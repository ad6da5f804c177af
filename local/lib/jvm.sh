# shellcheck shell=bash
# The JVM's options for a process, and its ahead-of-time cache.
# shellcheck source=local/jvm.env
source "$ROOT/local/jvm.env"

# The cache belongs to these very jars and this very JDK; a cache of another build is never used.
aot_cache() {
  local name="$1" key
  shift
  key="$({ cat "$JAVA_HOME/release"; cksum "$@"; } | sha256sum | cut -c1-16)"
  echo "$TOOLS/aot/$name-$key.aot"
}

# Fills JVM_OPTIONS. jvm_options <process> <jar…>: jars decide the cache's name.
# Without a cache the first start since `make up` records what it loads, and local/aot makes the cache of it. AOTMode stays
# at its default when there is one: a cache that cannot be used is passed over, never an error.
jvm_options() {
  local name="$1" own="JVM_${1^^}" cache
  shift
  own="${own//-/_}"
  # shellcheck disable=SC2206 # options are words
  JVM_OPTIONS=($JVM_COMMON ${!own:-} ${JVM_EXTRA:-})
  [[ "${CHATCLUSTER_AOT:-on}" == on && ! -e "$TOOLS/aot/off" ]] || return 0
  # What a cache leaves out is no news to whoever reads the log.
  JVM_OPTIONS+=("-Xlog:aot*=error" "-Xlog:cds*=error")
  cache="$(aot_cache "$name" "$@")"
  if [[ -s "$cache" ]]; then
    JVM_OPTIONS+=("-XX:AOTCache=$cache")
  elif (($(wc -l <"$CHATCLUSTER_RUN/$name.starts") == 1)); then
    mkdir -p "$TOOLS/aot"
    printf "%s\n" "$cache" >"$CHATCLUSTER_RUN/$name.aot"
    JVM_OPTIONS+=(-XX:AOTMode=record "-XX:AOTConfiguration=$cache.recorded")
  fi
}
