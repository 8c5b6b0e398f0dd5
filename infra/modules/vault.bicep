// The secrets. Bicep puts none in: a deployment keeps what it was given. A person of the role Key Vault Secrets Officer does.
param name string
param location string
@description('Who reads the secrets: the identity of the service.')
param readerPrincipalId string
param logsId string

// Names of vaults are unique in Azure and at most 24 characters long.
var vaultName = '${take(replace(name, '-', ''), 10)}-${uniqueString(resourceGroup().id, name)}'

// Key Vault Secrets User: reads the values of secrets, changes nothing.
var secretsUser = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  '4633458b-17de-408a-b874-0445c86b69e6'
)

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: vaultName
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
  }
}

resource reads 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, readerPrincipalId, secretsUser)
  scope: vault
  properties: {
    roleDefinitionId: secretsUser
    principalId: readerPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource audit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'audit'
  scope: vault
  properties: {
    workspaceId: logsId
    logs: [{ category: 'AuditEvent', enabled: true }]
  }
}

output name string = vault.name
