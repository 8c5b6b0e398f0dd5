-- DECLARE @company nvarchar(40) = NULL, @tiers nvarchar(20) = NULL;
SELECT N'DatasetSeen' AS Facts, COUNT(*) AS Lines FROM relance.DatasetSeen WHERE Company = @company AND Tiers = @tiers HAVING COUNT(*) > 0
UNION ALL
SELECT N'InvoiceFact' AS Facts, COUNT(*) AS Lines FROM relance.InvoiceFact WHERE Company = @company AND Tiers = @tiers HAVING COUNT(*) > 0
UNION ALL
SELECT N'PaymentFact' AS Facts, COUNT(*) AS Lines FROM relance.PaymentFact WHERE Company = @company AND Tiers = @tiers HAVING COUNT(*) > 0
UNION ALL
SELECT N'SnapshotFact' AS Facts, COUNT(*) AS Lines FROM relance.SnapshotFact WHERE Company = @company AND Tiers = @tiers HAVING COUNT(*) > 0
UNION ALL
SELECT N'ForecastFact' AS Facts, COUNT(*) AS Lines FROM relance.ForecastFact WHERE Company = @company AND Tiers = @tiers HAVING COUNT(*) > 0
UNION ALL
SELECT N'DatasetNext' AS Facts, COUNT(*) AS Lines FROM relance.DatasetNext WHERE Company = @company AND Tiers = @tiers HAVING COUNT(*) > 0
UNION ALL
SELECT N'SnapshotNext' AS Facts, COUNT(*) AS Lines FROM relance.SnapshotNext WHERE Company = @company AND Tiers = @tiers HAVING COUNT(*) > 0;
