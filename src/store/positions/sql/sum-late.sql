-- DECLARE @company nvarchar(40) = N'', @today date = SYSUTCDATETIME();
SELECT l.Currency, COUNT(*) AS Customers, CONVERT(bigint, SUM(l.LateCents)) AS LateCents
FROM relance.PositionLate l
WHERE l.Company = @company AND l.FromDay <= @today AND (l.UntilDay IS NULL OR l.UntilDay > @today)
GROUP BY l.Currency
ORDER BY l.Currency;
