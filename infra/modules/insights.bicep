// Where traces and numbers are looked at, over the same workspace as the log. The service itself is not given its connection string:
// it speaks OTLP, which Application Insights takes from a collector (the exporter `azuremonitor` of OpenTelemetry's collector) alone.
// Nor does the platform's own agent run in the service: it would keep the addresses of calls, which name people.
param name string
param location string
param logsId string

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${name}-insights'
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: logsId
  }
}

output name string = insights.name
