// Relance in Azure: one App Service whose managed identity is the bot, reads the Key Vault and calls Microsoft Graph.
// No password anywhere: secrets are put in the Key Vault by a person, and Graph rights are granted to the identity.
//
// The store (a SQL database of its own) and Sage stay where they are: their connection strings are secrets. Sage 100 is mostly
// on premises: `subnetId` lets the App Service out through a virtual network with a VPN or ExpressRoute to it; nothing comes in
// from there. Read `infra/sql` for the logins.
targetScope = 'resourceGroup'

@description('Begins the name of each resource, with a letter; also the address <name>.azurewebsites.net.')
@minLength(3)
@maxLength(20)
param name string

@description('Where the resources are.')
param location string = resourceGroup().location

@description('Host name of your own, bound to the App Service with its certificate, in punycode (xn--) where it has accents; - for the App Service\'s own.')
param publicHost string = '-'

@description('Id of a subnet delegated to Microsoft.Web/serverFarms, from which Sage is reached; - for none.')
param subnetId string = '-'

@description('The Sage bases: each variable that companies.json names (to read, and to write where it does), and the secret of the Key Vault with its connection string.')
param sageConnections { variable: string, secret: string }[]

@description('on: every mail goes to sandboxAddress. Only exactly off writes to customers.')
@allowed(['on', 'off'])
param sandbox string = 'on'

@description('Where mails go while the sandbox is on; - where it is off.')
param sandboxAddress string = '-'

@description('Mailboxes that may write to customers once the sandbox is off, between commas; - for none.')
param confirmedMailboxes string = '-'

@description('A mailbox outside of the scope of Relance, that doctor verifies to be refused; - for none.')
param canaryMailbox string = '-'

@description('The published Power BI model to refresh: GUID of its workspace; - for none.')
param powerBiWorkspace string = '-'

@description('GUID of that model; - for none.')
param powerBiDataset string = '-'

@description('off, openai or azure: a model that may choose a command for sentences that no phrase fits; its key is the secret planner-key.')
@allowed(['off', 'openai', 'azure'])
param planner string = 'off'

@description('The model, or the name of its deployment; - for none.')
param plannerModel string = '-'

@description('https address of the model; - for none, or that of OpenAI.')
param plannerEndpoint string = '-'

@description('fr, en, or auto: the language of each person\'s Teams.')
@allowed(['fr', 'en', 'auto'])
param language string = 'auto'

@description('Level of the log: fatal, error, warn, info, debug.')
@allowed(['fatal', 'error', 'warn', 'info', 'debug'])
param logLevel string = 'info'

@description('Who gets a mail when letters wait, fail or stand still, or the service is silent; - for nobody. Each deployment decides it.')
@minLength(1)
param alertAddress string

@description('After how many minutes a letter that is under way and has not moved is worth a mail: 15 or more, as text, for the toolkit gives texts alone.')
param alertUnderWayMinutes string = '120'

@description('Address of a collector that takes OpenTelemetry (OTLP over HTTP), as http://collector:4318; - for none, and nothing is exported.')
param otlpEndpoint string = '-'

@description('PEM file with the authorities of the SQL Servers\' certificates, where Node does not know them; - for none.')
param authorities string = '-'

@description('Size of the App Service plan. Letters are typeset there: at least two cores for many at once.')
param planSize string = 'B2'

@description('How many instances serve at once, as text; what they do is claimed in the store, so that any number may.')
param instances string = '1'

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: { name: name, location: location }
}

module logs 'modules/logs.bicep' = {
  name: 'logs'
  params: { name: name, location: location }
}

module insights 'modules/insights.bicep' = {
  name: 'insights'
  params: { name: name, location: location, logsId: logs.outputs.id }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    name: name
    location: location
    logsId: logs.outputs.id
    alertAddress: alertAddress == '-' ? '' : alertAddress
    underWayMinutes: max(15, int(alertUnderWayMinutes))
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: name
    location: location
    readerPrincipalId: identity.outputs.principalId
    logsId: logs.outputs.id
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: name
    location: location
    identityPrincipalId: identity.outputs.principalId
    logsId: logs.outputs.id
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    name: name
    location: location
    planSize: planSize
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    vaultName: vault.outputs.name
    logsId: logs.outputs.id
    workQueue: storage.outputs.workQueue
    instances: max(1, int(instances))
    subnetId: subnetId == '-' ? '' : subnetId
    publicHost: publicHost == '-' ? '' : publicHost
    sageConnections: sageConnections
    sandbox: sandbox
    sandboxAddress: sandboxAddress == '-' ? '' : sandboxAddress
    confirmedMailboxes: confirmedMailboxes == '-' ? '' : confirmedMailboxes
    canaryMailbox: canaryMailbox == '-' ? '' : canaryMailbox
    powerBiWorkspace: powerBiWorkspace == '-' ? '' : powerBiWorkspace
    powerBiDataset: powerBiDataset == '-' ? '' : powerBiDataset
    planner: planner
    plannerModel: plannerModel == '-' ? '' : plannerModel
    plannerEndpoint: plannerEndpoint == '-' ? '' : plannerEndpoint
    language: language
    logLevel: logLevel
    otlpEndpoint: otlpEndpoint == '-' ? '' : otlpEndpoint
    authorities: authorities == '-' ? '' : authorities
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: name
    endpointHost: app.outputs.publicHost
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
  }
}

// Written into env/.env.<name> by the toolkit.
output BOT_ID string = identity.outputs.clientId
output BOT_DOMAIN string = app.outputs.publicHost
output BOT_AZURE_APP_SERVICE_RESOURCE_ID string = app.outputs.id
output FACTS_CONTAINER string = storage.outputs.facts
output KEY_VAULT_NAME string = vault.outputs.name
// Who alerts are written to: nobody, where the deployment gave no address.
output ALERTS_REACH string = alertAddress == '-' ? 'nobody' : alertAddress
output APPLICATION_INSIGHTS string = insights.outputs.name
