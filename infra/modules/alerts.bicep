// Who is woken, and by what: a line of the service's log each five minutes (`operation-facts`), and its absence.
param name string
param location string
param logsId string
@description('Empty: nobody is written to, and alerts are seen in the portal alone.')
param alertAddress string
@description('After how many minutes a letter that is under way should have moved.')
param underWayMinutes int

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(alertAddress)) {
  name: '${name}-people'
  location: 'global'
  properties: {
    groupShortName: take(name, 12)
    enabled: true
    emailReceivers: [{ name: 'people', emailAddress: alertAddress, useCommonAlertSchema: true }]
  }
}

// The line may come with what the platform writes before it.
var facts = 'AppServiceConsoleLogs | where ResultDescription has "operation-facts" | extend facts = parse_json(extract(@"(\\{.*\\})", 1, ResultDescription)) | where tostring(facts.event) == "operation-facts"'

var rules = [
  {
    what: 'to-check'
    severity: 2
    says: 'Letters have waited for a person (« à vérifier ») for more than a day'
    query: '${facts} | where toint(facts.toCheckOlderThanDay) > 0'
  }
  {
    what: 'under-way'
    severity: 1
    says: 'A letter that is under way has not moved for long'
    query: '${facts} | where toint(facts.oldestUnderWayMinutes) >= ${underWayMinutes}'
  }
  {
    what: 'failed'
    severity: 2
    says: 'Microsoft 365 refused letters for good within the hour'
    query: '${facts} | where toint(facts.failedLastHour) > 0'
  }
  {
    what: 'passes'
    severity: 1
    says: 'What the service repeats does not come to its end'
    query: '${facts} | where array_length(facts.passesWithoutSuccess) > 0'
  }
  {
    what: 'certificate'
    severity: 2
    says: 'A certificate by which Microsoft Entra knows the service ends within 30 days (`doctor` says which)'
    query: '${facts} | where isnotnull(facts.certificateDaysLeft) and toint(facts.certificateDaysLeft) <= 30'
  }
  {
    what: 'silent'
    severity: 0
    says: 'The service has not said for a quarter of an hour how it works: it is down, or does not reach its store'
    query: '${facts} | summarize lines = count() | where lines == 0'
  }
]

resource alerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for rule in rules: {
    name: '${name}-${rule.what}'
    location: location
    kind: 'LogAlert'
    properties: {
      displayName: '${name}: ${rule.what}'
      description: rule.says
      severity: rule.severity
      enabled: true
      scopes: [logsId]
      evaluationFrequency: 'PT5M'
      windowSize: 'PT15M'
      // The table is there once the service has written its first line.
      skipQueryValidation: true
      autoMitigate: true
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: empty(alertAddress) ? [] : [people.id] }
    }
  }
]
