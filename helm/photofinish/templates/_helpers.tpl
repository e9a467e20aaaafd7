{{- define "photofinish.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 52 | trimSuffix "-" }}
{{- end }}

{{- /* Short enough that a pod's name and the headless service's still fit in 63 characters. */}}
{{- define "photofinish.fullname" -}}
{{- if .Values.fullnameOverride }}
{{- .Values.fullnameOverride | trunc 52 | trimSuffix "-" }}
{{- else if contains (include "photofinish.name" .) .Release.Name }}
{{- .Release.Name | trunc 52 | trimSuffix "-" }}
{{- else }}
{{- printf "%s-%s" .Release.Name (include "photofinish.name" .) | trunc 52 | trimSuffix "-" }}
{{- end }}
{{- end }}

{{- define "photofinish.selector" -}}
app.kubernetes.io/name: {{ include "photofinish.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "photofinish.labels" -}}
{{ include "photofinish.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end }}

{{- define "photofinish.serviceAccount" -}}
{{- if .Values.serviceAccount.create }}
{{- default (include "photofinish.fullname" .) .Values.serviceAccount.name }}
{{- else }}
{{- default "default" .Values.serviceAccount.name }}
{{- end }}
{{- end }}
