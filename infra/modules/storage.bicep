// The queue through which instances tell each other of work, and the container of exported facts. No key opens it: the identity has roles.
param name string
param location string
@description('Who tells and listens, and writes exported facts: the identity of the service.')
param identityPrincipalId string
param logsId string

// Names of accounts are unique in Azure: 3 to 24 small letters and digits.
var accountName = '${take(toLower(replace(name, '-', '')), 11)}${uniqueString(resourceGroup().id, name)}'
var queueName = 'relance-work'
var containerName = 'relance-facts'

// Storage Queue Data Contributor: reads, writes and deletes messages.
var queueContributor = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
)
// Storage Blob Data Contributor: reads, writes and deletes blobs.
var blobContributor = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
)

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: accountName
  location: location
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
  properties: {
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource queues 'Microsoft.Storage/storageAccounts/queueServices@2023-05-01' = {
  parent: account
  name: 'default'
}

resource work 'Microsoft.Storage/storageAccounts/queueServices/queues@2023-05-01' = {
  parent: queues
  name: queueName
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: account
  name: 'default'
}

resource facts 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: blobs
  name: containerName
  properties: { publicAccess: 'None' }
}

resource tells 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(work.id, identityPrincipalId, queueContributor)
  scope: work
  properties: {
    roleDefinitionId: queueContributor
    principalId: identityPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource exports 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(facts.id, identityPrincipalId, blobContributor)
  scope: facts
  properties: {
    roleDefinitionId: blobContributor
    principalId: identityPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource audit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'queue'
  scope: queues
  properties: {
    workspaceId: logsId
    metrics: [{ category: 'Transaction', enabled: true }]
  }
}

output accountId string = account.id
output workQueue string = '${account.properties.primaryEndpoints.queue}${queueName}'
output facts string = '${account.properties.primaryEndpoints.blob}${containerName}'
