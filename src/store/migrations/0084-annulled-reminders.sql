-- Reports see a reminder and its annulment: the row stays, and says on which day it was annulled, by whom and why.
ALTER TABLE relance.ReminderFact ADD AnnulledDay date NULL, AnnulledByName nvarchar(200) NULL, AnnulledWhy nvarchar(500) NULL;
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
  f.CollectorId AS CollectorKey,
  CONVERT(decimal(19, 2), f.AmountCents / 100.0) AS Amount,
  f.ItemCount AS ItemCount,
  CONVERT(decimal(19, 2), f.PaidWithin30Cents / 100.0) AS PaidWithin30,
  CASE WHEN f.AnnulledDay IS NULL THEN N'counts' ELSE N'annulled' END AS Standing,
  f.AnnulledDay AS AnnulledDay,
  f.AnnulledByName AS AnnulledBy,
  f.AnnulledWhy AS AnnulledWhy
FROM relance.ReminderFact f;
