# shellcheck shell=bash
# Where the programs of Kubernetes are: built from source by local/cluster/build, or on the PATH already.
CLUSTER_HOME="${CLUSTER_HOME:-$HOME/.cache/chatcluster/cluster}"
export CLUSTER_HOME
PATH="$PATH:$CLUSTER_HOME/bin"

# require_cluster_programs <program…>: builds those that are missing.
require_cluster_programs() {
  local name missing=()
  for name in "$@"; do command -v "$name" >/dev/null || missing+=("$name"); done
  ((${#missing[@]} > 0)) || return 0
  if [[ -x "$ROOT/local/cluster/build" ]]; then
    note "Building ${missing[*]} into $CLUSTER_HOME/bin: up to 20 minutes the first time"
    "$ROOT/local/cluster/build" "${missing[@]}"
  fi
  for name in "${missing[@]}"; do
    command -v "$name" >/dev/null || fail "NOT TESTED: $name is missing, neither on the PATH nor in $CLUSTER_HOME/bin."
  done
}
