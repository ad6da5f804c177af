# shellcheck shell=bash disable=SC2154 # names from lib.sh
# Certificates and kubeconfigs of one cluster; sourced by up. They live and die with the run directory.

cert() { # name, subject, usage, alternative names
  local file=$PKI/$1
  openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$file.key" -out "$file.csr" -subj "$2" 2>/dev/null
  openssl x509 -req -in "$file.csr" -CA "$PKI/ca.crt" -CAkey "$PKI/ca.key" -CAcreateserial -days 365 -out "$file.crt" -extfile <(
    printf 'basicConstraints=CA:FALSE\nkeyUsage=digitalSignature\nextendedKeyUsage=%s\n' "$3"
    if [[ -n ${4:-} ]]; then echo "subjectAltName=$4"; fi
  ) 2>/dev/null
}

kubeconfig() { # name, address of the API server; keys are embedded, so that the file can be copied
  local server=$2
  cat >"$RUN/$1.kubeconfig" <<YAML
apiVersion: v1
kind: Config
clusters: [{name: chatcluster, cluster: {server: "https://$server:$API_PORT", certificate-authority-data: $(base64 -w0 "$PKI/ca.crt")}}]
users: [{name: $1, user: {client-certificate-data: $(base64 -w0 "$PKI/$1.crt"), client-key-data: $(base64 -w0 "$PKI/$1.key")}}]
contexts: [{name: chatcluster, context: {cluster: chatcluster, user: $1}}]
current-context: chatcluster
YAML
}

make_pki() ( # address of the API server; a subshell, for the umask
  umask 077
  mkdir -p "$PKI"
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$PKI/ca.key" -out "$PKI/ca.crt" -days 365 -subj /CN=chatcluster 2>/dev/null
  openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$PKI/sa.key" 2>/dev/null
  openssl pkey -in "$PKI/sa.key" -pubout -out "$PKI/sa.pub"
  cert kube-apiserver /CN=kube-apiserver serverAuth "IP:127.0.0.1,IP:$SERVICE_IP,IP:$NODE_IP,DNS:localhost,DNS:kubernetes,DNS:kubernetes.default,DNS:kubernetes.default.svc,DNS:kubernetes.default.svc.cluster.local"
  cert front-proxy-client /CN=front-proxy-client clientAuth
  cert kubelet-client /CN=chatcluster:kubelet-client clientAuth
  cert admin /O=system:masters/CN=admin clientAuth
  cert kube-controller-manager /CN=system:kube-controller-manager clientAuth,serverAuth IP:127.0.0.1
  cert kube-scheduler /CN=system:kube-scheduler clientAuth,serverAuth IP:127.0.0.1
  cert kubelet "/O=system:nodes/CN=system:node:$NODE" clientAuth,serverAuth "DNS:$NODE,IP:$NODE_IP"
  cert kube-proxy /CN=system:kube-proxy clientAuth
  cert coredns /CN=chatcluster:coredns clientAuth
  cert storage /CN=chatcluster:storage clientAuth
  local name
  for name in admin kube-controller-manager kube-scheduler kubelet kube-proxy coredns storage; do kubeconfig "$name" "$1"; done
)
