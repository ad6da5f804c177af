# shellcheck shell=bash disable=SC2154 # names from lib.sh
# The half of up that makes this machine a node; sourced by up.

# What the kubelet or we change. All but forwarding go back as soon as the kubelet has set them; down restores the rest.
sysctls=(vm.overcommit_memory vm.panic_on_oom kernel.panic kernel.panic_on_oops kernel.keys.root_maxkeys kernel.keys.root_maxbytes)

render() { # template, target
  local forward=
  # Names outside the cluster go where the host's own go, if it has anywhere.
  if grep -q '^nameserver' /etc/resolv.conf; then forward="forward . /etc/resolv.conf"; fi
  sed -e "s#@RUN@#$RUN#g" -e "s#@NODE@#$NODE#g" -e "s#@NODE_IP@#$NODE_IP#g" -e "s#@POD_CIDR@#$POD_CIDR#g" \
    -e "s#@FORWARD@#$forward#" "$here/conf/$1" >"$2"
}

prepare_node() {
  local name dir
  sysctl "${sysctls[@]}" net.ipv4.ip_forward >"$RUN/sysctls"
  # Fixed paths of the kubelet, CNI and containerd: down removes those that were not there before.
  for dir in /var/lib/kubelet /var/log/containers /var/lib/cni /run/containerd; do
    if [[ ! -e $dir ]]; then echo "$dir"; fi
  done >"$RUN/new-directories"

  # A bridge without ports: it only carries the node's address. Pods hang on their own veth (CNI's ptp), so that
  # everything they send is routed and Services work without the kernel module br_netfilter.
  ip link add "$LINK" type bridge
  ip address add "$NODE_IP/32" dev "$LINK"
  ip link set "$LINK" up
  # Gives Service addresses a route where the host has no default one; kube-proxy rewrites them before they leave.
  ip route add "$SERVICE_CIDR" dev "$LINK" src "$NODE_IP"
  sysctl -q -w net.ipv4.ip_forward=1
  nft -f - <<NFT
table ip $NODE {
  chain postrouting {
    type nat hook postrouting priority srcnat
    ip saddr $POD_CIDR ip daddr != { $POD_CIDR, $NODE_IP } masquerade
  }
}
NFT

  cgroups | xargs mkdir -p
  if [[ -f /sys/fs/cgroup/cgroup.controllers ]]; then
    sed 's/\([a-z_]\+\)/+\1/g' /sys/fs/cgroup/cgroup.controllers >/sys/fs/cgroup/cgroup.subtree_control
  fi

  mkdir -p "$RUN/cni" "$RUN/volumes"
  render cni.conflist "$RUN/cni/10-$NODE.conflist"
  for name in containerd.toml kubelet.yaml kube-proxy.yaml Corefile; do render "$name" "$RUN/$name"; done
}

start_node() {
  local k=("$BIN/kubectl" --kubeconfig "$KUBECONFIG_FILE")
  start containerd containerd --config "$RUN/containerd.toml"
  start kube-controller-manager "$BIN/kube-controller-manager" --bind-address=127.0.0.1 --leader-elect=false \
    --kubeconfig="$RUN/kube-controller-manager.kubeconfig" --authentication-kubeconfig="$RUN/kube-controller-manager.kubeconfig" --authorization-kubeconfig="$RUN/kube-controller-manager.kubeconfig" \
    --tls-cert-file="$PKI/kube-controller-manager.crt" --tls-private-key-file="$PKI/kube-controller-manager.key" \
    --root-ca-file="$PKI/ca.crt" --client-ca-file="$PKI/ca.crt" --requestheader-client-ca-file="$PKI/ca.crt" \
    --cluster-signing-cert-file="$PKI/ca.crt" --cluster-signing-key-file="$PKI/ca.key" \
    --service-account-private-key-file="$PKI/sa.key" --use-service-account-credentials \
    --service-cluster-ip-range="$SERVICE_CIDR"
  start kube-scheduler "$BIN/kube-scheduler" --bind-address=127.0.0.1 --leader-elect=false \
    --kubeconfig="$RUN/kube-scheduler.kubeconfig" --authentication-kubeconfig="$RUN/kube-scheduler.kubeconfig" --authorization-kubeconfig="$RUN/kube-scheduler.kubeconfig" \
    --tls-cert-file="$PKI/kube-scheduler.crt" --tls-private-key-file="$PKI/kube-scheduler.key"

  "${k[@]}" apply -f "$here/conf/system.yaml" >/dev/null
  wait_for containerd socket ctr --address "$RUN/containerd.sock" version
  "$here/load" "$CLUSTER_HOME/pause.tar" >/dev/null
  start kubelet "$BIN/kubelet" --kubeconfig="$RUN/kubelet.kubeconfig" --config="$RUN/kubelet.yaml" --root-dir="$RUN/kubelet" \
    --cert-dir="$PKI" --hostname-override="$NODE" --node-ip="$NODE_IP"
  start kube-proxy "$BIN/kube-proxy" --config="$RUN/kube-proxy.yaml"
  start coredns "$BIN/coredns" -conf "$RUN/Corefile"
  start storage "$BIN/storage" --kubeconfig "$RUN/storage.kubeconfig" --dir "$RUN/volumes"

  wait_for kubelet "node object" "${k[@]}" get node "$NODE"
  wait_for kubelet "ready node" "${k[@]}" wait --for=condition=Ready "node/$NODE" --timeout=1s
  wait_for kube-proxy health curl -fsS http://127.0.0.1:10256/healthz
  wait_for coredns readiness curl -fsS "http://$NODE_IP:8181/ready"
  wait_for kube-controller-manager "default service account" "${k[@]}" get serviceaccount default
  wait_for kube-scheduler health curl -fsS --cacert "$PKI/ca.crt" https://127.0.0.1:10259/healthz
  # The kubelet sets panic and overcommit for a dedicated machine; this one is not.
  grep -v '^net\.' "$RUN/sysctls" | restore_sysctls
}
