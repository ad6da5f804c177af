# shellcheck shell=bash
# Where Kubernetes' programs are: on the PATH, or built from source by local/cluster/build.
CLUSTER_HOME="${CLUSTER_HOME:-$HOME/.cache/chatcluster/cluster}"
export CLUSTER_HOME
PATH="$PATH:$CLUSTER_HOME/bin"

# require_cluster_programs <program…>: builds those that are missing.
require_cluster_programs() {
  local name missing=()
  for name in "$@"; do command -v "$name" >/dev/null || missing+=("$name"); done
  ((${#missing[@]} > 0)) || return 0
  note "Building ${missing[*]} into $CLUSTER_HOME/bin"
  "$ROOT/local/cluster/build" "${missing[@]}" || fail "NOT TESTED: ${missing[*]} could not be built."
}
