# shellcheck shell=bash disable=SC2154 # names from lib.sh
# The same by kind, where Docker and kind are at hand; CHATCLUSTER_KIND=off passes it over.
KIND_CONFIG=$ROOT/kind-config.yaml
KIND_KUBECONFIG=$CLUSTER_HOME/kind.kubeconfig

# A client without an engine behind it is no Docker.
kind_is_here() {
  [[ ${CHATCLUSTER_KIND:-on} == on ]] && command -v kind >/dev/null && command -v docker >/dev/null && docker info >/dev/null 2>&1
}

kind_is_up() { kind_is_here && kind get clusters 2>/dev/null | grep -qxF "$NODE"; }

kind_up() {
  local options=()
  mkdir -p "$CLUSTER_HOME"
  if kind_is_up; then
    say "already up, in kind"
  else
    if [[ -f $KIND_CONFIG ]]; then options=(--config "$KIND_CONFIG"); fi
    kind create cluster --name "$NODE" --kubeconfig "$KIND_KUBECONFIG" --wait 120s "${options[@]}" >&2
  fi
  echo "$KIND_KUBECONFIG"
}

kind_down() { kind delete cluster --name "$NODE" --kubeconfig "$KIND_KUBECONFIG"; }
