-- A collector is a row in each company where it reminded somebody: who reads one company is told of nobody who works for others.
DROP VIEW IF EXISTS pbi.DimCollector;
GO
CREATE VIEW pbi.DimCollector AS
SELECT CONCAT(f.Company, N'|', f.CollectorId) AS CollectorKey, f.Company AS Company, MAX(f.CollectorName) AS Name
FROM relance.ReminderFact f
GROUP BY f.Company, f.CollectorId;
GO
DROP VIEW IF EXISTS pbi.FactReminder;
GO
CREATE VIEW pbi.FactReminder AS
SELECT
  f.Company AS Company,
  CONCAT(f.Company, N'|', f.Tiers) AS TiersKey,
  f.DispatchId AS DispatchId,
  f.SentDay AS SentDay,
  CONVERT(int, f.LevelRank) AS LevelRank,
  CONCAT(f.Company, N'|', f.CollectorId) AS CollectorKey,
  CONVERT(decimal(19, 2), f.AmountCents / 100.0) AS Amount,
  f.ItemCount AS ItemCount,
  CONVERT(decimal(19, 2), f.PaidWithin30Cents / 100.0) AS PaidWithin30
FROM relance.ReminderFact f;
