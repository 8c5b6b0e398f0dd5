// The service. Its settings are those of env/.env.example, secrets as references to the Key Vault.
param name string
param location string
param planSize string
param identityId string
param identityClientId string
param vaultName string
param logsId string
@description('Address of the queue through which instances tell each other of work.')
param workQueue string
param instances int
@description('Empty: no virtual network.')
param subnetId string
@description('Empty: the App Service\'s own host name.')
param publicHost string
param sageConnections { variable: string, secret: string }[]
param sandbox string
param sandboxAddress string
param confirmedMailboxes string
param canaryMailbox string
param powerBiWorkspace string
param powerBiDataset string
@description('off, openai or azure: a model that may choose a command for sentences that no phrase fits.')
param planner string
param plannerModel string
param plannerEndpoint string
param language string
param logLevel string
@description('Empty: nothing is exported.')
param otlpEndpoint string
@description('Empty: those that Node knows.')
param authorities string

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: '${name}-plan'
  location: location
  kind: 'linux'
  sku: { name: planSize, capacity: instances }
  properties: { reserved: true }
}

resource site 'Microsoft.Web/sites@2023-12-01' = {
  name: name
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    vnetRouteAllEnabled: !empty(subnetId)
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      // In the place of the shell, so that it is told when it is taken down.
      appCommandLine: 'exec node --max-semi-space-size=4 src/main.ts'
      // Relances, the watch of orders and the morning post run without anybody asking.
      alwaysOn: true
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      http20Enabled: true
      // Up, not ready: while the store is away, a restart mends nothing.
      healthCheckPath: '/health'
    }
  }
}

// Deployed by people of Entra, not by a password.
resource publishing 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = [
  for way in ['ftp', 'scm']: {
    parent: site
    name: way
    properties: { allow: false }
  }
]

// In the form in which Teams compares it with the hosts of links.
var host = toLower(empty(publicHost) ? site.properties.defaultHostName : publicHost)
var secretOf = '@Microsoft.KeyVault(VaultName=${vaultName};SecretName='

resource settings 'Microsoft.Web/sites/config@2023-12-01' = {
  parent: site
  name: 'appsettings'
  properties: union(
    {
      PORT: '8080'
      RELANCE_HOST: '0.0.0.0'
      RELANCE_PUBLIC_BASE_URL: 'https://${host}'

      MICROSOFT_APP_ID: identityClientId
      MICROSOFT_APP_TENANT_ID: tenant().tenantId
      MICROSOFT_APP_TYPE: 'UserAssignedMSI'

      // Which managed identity is taken for Graph.
      RELANCE_CREDENTIAL: 'managed-identity'
      AZURE_CLIENT_ID: identityClientId
      RELANCE_CANARY_MAILBOX: canaryMailbox
      RELANCE_POWERBI_WORKSPACE: powerBiWorkspace
      RELANCE_POWERBI_DATASET: powerBiDataset

      RELANCE_WORK_QUEUE: workQueue

      RELANCE_STORE_CONNECTION: '${secretOf}store-connection)'
      // /home is kept over deployments; the file is put there by a person.
      RELANCE_COMPANIES: '/home/relance/companies.json'

      RELANCE_SANDBOX: sandbox
      RELANCE_SANDBOX_ADDRESS: sandboxAddress
      RELANCE_CONFIRMED_MAILBOXES: confirmedMailboxes
      RELANCE_LINK_SECRET: '${secretOf}link-secret)'

      RELANCE_PLANNER: planner
      RELANCE_PLANNER_MODEL: plannerModel
      RELANCE_PLANNER_ENDPOINT: plannerEndpoint
      RELANCE_PLANNER_KEY: planner == 'off' ? '' : '${secretOf}planner-key)'

      RELANCE_LANGUAGE: language
      RELANCE_LOG_LEVEL: logLevel
      OTEL_EXPORTER_OTLP_ENDPOINT: otlpEndpoint

      // node_modules come with the package: nothing is built there.
      SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
      WEBSITE_RUN_FROM_PACKAGE: '1'
      // The package is read only. On the machine itself: /home is a network share, slow for many small files, and instances have it in common.
      NODE_COMPILE_CACHE: '/tmp/relance-compiled'
      // Certificates of SQL Servers on premises are mostly of an authority of the company's own.
      NODE_EXTRA_CA_CERTS: authorities
      // Seconds, the most there are: an instance that is taken down ends the letters in its hands. Without it, five.
      WEBSITES_CONTAINER_STOP_TIME_LIMIT: '120'
    },
    toObject(sageConnections, one => one.variable, one => '${secretOf}${one.secret})')
  )
}

resource console 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'console'
  scope: site
  properties: {
    workspaceId: logsId
    logs: [
      { category: 'AppServiceConsoleLogs', enabled: true }
      { category: 'AppServicePlatformLogs', enabled: true }
    ]
  }
}

output id string = site.id
output publicHost string = host
