{{/* Go's own template language and toJson, fromYaml and .Files.Get of Helm's: all that this chart is written in. */}}
{{- define "dueline.selector" }}app.kubernetes.io/name: dueline, app.kubernetes.io/instance: {{ printf "%q" .Release.Name }}{{ end }}
{{- define "dueline.labels" }}{{ template "dueline.selector" . }}, app.kubernetes.io/version: {{ printf "%q" .Chart.AppVersion }}, app.kubernetes.io/managed-by: {{ .Release.Service }}, helm.sh/chart: {{ .Chart.Name }}-{{ .Chart.Version }}{{ end }}
