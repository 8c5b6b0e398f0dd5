-- DECLARE @company nvarchar(40) = N'', @today date = SYSUTCDATETIME();
SELECT
  COUNT(*) AS Customers,
  CONVERT(bigint, COALESCE(SUM(d.BalanceCents), 0)) AS BalanceCents,
  CONVERT(bigint, COALESCE(SUM(d.DebitCents), 0)) AS DebitCents,
  CONVERT(bigint, COALESCE(SUM(d.LateCents), 0)) AS LateCents
FROM relance.PositionDebt d
WHERE d.Company = @company AND d.BalanceCents > 0 AND d.FromDay <= @today AND (d.UntilDay IS NULL OR d.UntilDay > @today);
