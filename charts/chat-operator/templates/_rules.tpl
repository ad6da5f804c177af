{{- /* What the operator may do in a namespace whose ChatClusters it runs, and nothing else. */ -}}
{{- define "rules" -}}
- apiGroups: [chatcluster.dev]
  resources: [chatclusters]
  verbs: [get, list, watch]
- apiGroups: [chatcluster.dev]
  resources: [chatclusters/status]
  verbs: [get, patch, update]
- apiGroups: [chatcluster.dev]
  resources: [chatclusters/finalizers]
  verbs: [update]
{{- $managed := list
  (dict "group" "" "resources" "services, configmaps, secrets, serviceaccounts")
  (dict "group" "apps" "resources" "deployments, statefulsets")
  (dict "group" "batch" "resources" "jobs")
  (dict "group" "policy" "resources" "poddisruptionbudgets")
  (dict "group" "autoscaling" "resources" "horizontalpodautoscalers")
  (dict "group" "networking.k8s.io" "resources" "ingresses, networkpolicies")
  (dict "group" "gateway.networking.k8s.io" "resources" "httproutes")
  (dict "group" "postgresql.cnpg.io" "resources" "clusters, databases")
  (dict "group" "kafka.strimzi.io" "resources" "kafkas, kafkanodepools") }}
{{- range $managed }}
- apiGroups: [{{ .group | quote }}]
  resources: [{{ .resources }}]
  verbs: [get, list, watch, create, patch, delete]
{{- end }}
# Why a pod does not start is told in the status.
- apiGroups: [""]
  resources: [pods]
  verbs: [get, list, watch]
- apiGroups: [events.k8s.io]
  resources: [events]
  verbs: [create, patch]
{{- end }}
