-- @codes: tiers between bars.
-- DECLARE @company nvarchar(40) = N'', @from date = SYSUTCDATETIME(), @to date = SYSUTCDATETIME(), @codes nvarchar(max) = N'';
SELECT
  f.Tiers,
  COUNT(*) AS PaidCount,
  CONVERT(bigint, SUM(f.PaidAfterDays)) AS Days,
  COUNT(f.PaidPastDueDays) AS DueCount,
  CONVERT(bigint, SUM(f.PaidPastDueDays)) AS DueDays
FROM relance.InvoiceFact f
INNER JOIN relance.DatasetSeen s ON s.Company = f.Company AND s.Tiers = f.Tiers AND s.Generation = f.Generation
WHERE f.Company = @company AND f.Tiers IN (SELECT value FROM STRING_SPLIT(@codes, N'|'))
  AND f.PaidDay >= @from AND f.PaidDay <= @to AND f.PaidAfterDays IS NOT NULL
GROUP BY f.Tiers
ORDER BY f.Tiers;
