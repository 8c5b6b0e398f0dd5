-- DECLARE @company nvarchar(40) = N'', @from date = '19000101', @until date = '99991231';
SELECT f.Company, f.TiersKey, f.DispatchId, f.SentDay, f.LevelRank, f.CollectorKey, CONVERT(bigint, f.Amount * 100) AS Amount,
  f.ItemCount, CONVERT(bigint, f.PaidWithin30 * 100) AS PaidWithin30, f.Standing, f.AnnulledDay, f.AnnulledBy, f.AnnulledWhy
FROM pbi.FactReminder f
WHERE f.Company = @company AND f.SentDay BETWEEN @from AND @until
ORDER BY f.DispatchId;
