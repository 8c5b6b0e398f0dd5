-- DECLARE @company nvarchar(40) = N'', @from date = '19000101', @until date = '99991231';
SELECT f.Company, f.TiersKey, f.MonthEnd, CONVERT(bigint, f.Balance * 100) AS Balance,
  CONVERT(bigint, f.NotDue * 100) AS NotDue, CONVERT(bigint, f.D1_30 * 100) AS D1_30, CONVERT(bigint, f.D31_60 * 100) AS D31_60,
  CONVERT(bigint, f.D61_90 * 100) AS D61_90, CONVERT(bigint, f.Over90 * 100) AS Over90,
  CONVERT(bigint, f.Unallocated * 100) AS Unallocated, CONVERT(bigint, f.LateAmount * 100) AS LateAmount,
  CONVERT(bigint, f.Sales * 100) AS Sales, f.Version, f.Reason, f.WrittenAt
FROM pbi.FactSnapshot f
WHERE f.Company = @company AND f.MonthEnd BETWEEN @from AND @until
ORDER BY f.TiersKey, f.MonthEnd;
