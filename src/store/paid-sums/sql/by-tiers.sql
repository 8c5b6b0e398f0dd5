-- DECLARE @company nvarchar(40) = N'', @from date = SYSUTCDATETIME(), @to date = SYSUTCDATETIME();
SELECT
  f.Tiers,
  COUNT(*) AS PaidCount,
  CONVERT(bigint, SUM(f.DaysToPay)) AS Days,
  COUNT(f.DaysPastDue) AS DueCount,
  CONVERT(bigint, SUM(f.DaysPastDue)) AS DueDays
FROM relance.InvoiceFact f
WHERE f.Company = @company AND f.PaidDay >= @from AND f.PaidDay <= @to AND f.DaysToPay IS NOT NULL
GROUP BY f.Tiers
ORDER BY f.Tiers;
