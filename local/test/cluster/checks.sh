# shellcheck shell=bash
# What is asked of an installation on a cluster, a function each. KUBECONFIG, URL and CHAT_NAMESPACE are set.

kube() { kubectl --namespace "$CHAT_NAMESPACE" "$@"; }
patch() { kube patch chatcluster chat --type merge --patch "$1"; }
condition() { kube get chatcluster chat -o jsonpath="{.status.conditions[?(@.type=='$1')].$2}"; }
# Without those that are on their way out: a pod that was just replaced may take its grace period to go.
pods() {
  kube get pods --selector 'app.kubernetes.io/name!=migration' \
    -o go-template='{{range .items}}{{if not .metadata.deletionTimestamp}}{{.metadata.name}} {{.metadata.uid}}{{"\n"}}{{end}}{{end}}' | sort
}

# until_true <seconds> <command…>
until_true() {
  local end=$((SECONDS + $1))
  shift
  until "$@"; do
    ((SECONDS < end)) || return 1
    sleep 1
  done
}
is() { [[ "$(condition "$1" status)" == "$2" && "$(condition "$1" observedGeneration)" == "$(kube get chatcluster chat -o jsonpath='{.metadata.generation}')" ]]; }
is_ready() { is Ready True; }

install_operator() {
  helm upgrade --install chat-operator "$ROOT/charts/chat-operator" --namespace chat-operator --create-namespace \
    --set images.registry="$REGISTRY" --set images.version="$VERSION" --wait --timeout 180s
  helm test chat-operator --namespace chat-operator --timeout 120s
}

# The development example, at the address that this cluster has.
bring_up_chat() {
  kubectl create namespace "$CHAT_NAMESPACE"
  kubectl label namespace "$CHAT_NAMESPACE" pod-security.kubernetes.io/enforce=restricted
  sed "s/- localhost/- $NODE_HOST/" "$ROOT/docs/examples/development.yaml" | kube apply -f -
  local began=$SECONDS
  kube wait chatcluster/chat --for=condition=Ready --timeout=300s
  note "Ready after $((SECONDS - began)) s"
}

browsers_chat() {
  local pnpm
  pnpm="$("$ROOT/local/prepare/pnpm")"
  (cd "$ROOT/frontend-next" && CHATCLUSTER_URL="$URL" NO_COLOR=1 CI=1 "$pnpm" exec playwright test --project=browser e2e/conversation.spec.ts)
}

# The mail to confirm an address, through mailchip and its queue, to a server outside of the cluster.
mails_are_sent() {
  if [[ "$KUBECONFIG" == *kind* ]]; then
    note "Left out: pods of kind do not reach this machine's inbox by the node's address."
    return
  fi
  patch "{\"spec\":{\"mail\":{\"from\":\"Chat <chat@example.org>\",\"smtp\":{\"host\":\"$NODE_HOST\",\"port\":$INBOX_SMTP_PORT,\"tls\":\"none\"},\"queue\":{\"storage\":{\"size\":\"100Mi\",\"deletionPolicy\":\"Delete\"}}}}}"
  until_true 180 is_ready
  [[ "$(condition MailReady status)" == True ]]
  local before
  mails() { curl -fsS "http://127.0.0.1:$INBOX_PORT/api/v1/messages" | sed -n 's/.*"total":\([0-9]*\).*/\1/p'; }
  before="$(mails)"
  sign_up >/dev/null
  arrived() { (($(mails) > before)); }
  until_true 60 arrived
}

nothing_is_lost() {
  "$JAVA_HOME/bin/java" -Xmx256m -jar "$ROOT/services/bench/target/bench.jar" faults --url "$URL" --pairs 4 \
    --data "$ROOT/build/cluster" --script "$ROOT/local/test/cluster/fault" --recovery-seconds 180 \
    --faults user-service,chat-service,socket-service,auth-service,notification-service,frontend,edge,postgresql,kafka,redis,mail-queue,mailchip,operator,socket=3,socket=1
  until_true 180 is_ready
}

changes_by_hand_are_repaired() {
  kube patch configmap chat-chat --type merge --patch '{"data":{"SERVER_PORT":"1"}}'
  kube patch deployment chat-edge --type merge --patch '{"spec":{"replicas":0}}'
  repaired() {
    [[ "$(kube get configmap chat-chat -o jsonpath='{.data.SERVER_PORT}')" == 8080 && "$(kube get deployment chat-edge -o jsonpath='{.spec.replicas}')" == 1 ]]
  }
  until_true 30 repaired
  until_true 120 is_ready
}

a_wrong_version_leaves_the_old_pods_serving() {
  patch '{"spec":{"version":"does-not-exist"}}'
  until_true 120 is Degraded True || return 1
  note "Degraded: $(condition Degraded reason): $(condition Degraded message)"
  curl -fsS -o /dev/null "$URL/login"
  patch "{\"spec\":{\"version\":\"$VERSION\"}}"
  until_true 180 is_ready
}

# A new signing key is published first and used later; who has a token keeps it.
rotating_keys_signs_nobody_out() {
  local token keys
  token="$(sign_up)"
  keys() { curl -fsS "$URL/api/auth/jwks" | grep -o '"kid"' | wc -l; }
  [[ "$(keys)" == 1 ]] || note "there were $(keys) keys before"
  patch "{\"spec\":{\"auth\":{\"rotateKeysAfter\":\"$(date -u +%Y-%m-%dT%H:%M:%SZ)\"}}}"
  until_true 180 is_ready
  two_keys() { (($(keys) >= 2)); }
  until_true 60 two_keys
  curl -fsS -o /dev/null -H "Authorization: Bearer $token" "$URL/api/users/me"
}

sign_up() {
  local handle="k8s$RANDOM$RANDOM"
  curl -fsS -H 'Content-Type: application/json' -H "Origin: $URL" "$URL/api/auth/register" \
    -d "{\"handle\":\"$handle\",\"email\":\"$handle@example.org\",\"displayName\":\"$handle\",\"password\":\"long enough $handle\"}" |
    sed -n 's/.*"accessToken":"\([^"]*\)".*/\1/p'
}

a_new_operator_replaces_no_pod() {
  local before
  before="$(pods)"
  kubectl --namespace chat-operator delete pod --all
  kubectl --namespace chat-operator rollout status deployment/chat-operator --timeout=120s
  # The new one has looked at everything once it has repaired something.
  kube delete networkpolicy chat-edge
  repaired() { kube get networkpolicy chat-edge >/dev/null 2>&1; }
  until_true 90 repaired
  until_true 60 is_ready
  diff <(echo "$before") <(pods) || return 1
  is_ready
}

deleting_it_leaves_nothing() {
  kube delete chatcluster chat --timeout=60s
  gone() { [[ -z "$(kube get all,configmaps,secrets,persistentvolumeclaims,networkpolicies,serviceaccounts --selector app.kubernetes.io/instance=chat -o name)" ]]; }
  until_true 120 gone
}
