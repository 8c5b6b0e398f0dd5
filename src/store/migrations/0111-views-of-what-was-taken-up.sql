-- Reports read of each customer the facts that were taken up. A reminder names its collector as the collectors are told apart, by company.
DROP VIEW IF EXISTS pbi.FactInvoice;
GO
CREATE VIEW pbi.FactInvoice AS
SELECT
  f.Company AS Company,
  CONCAT(f.Company, N'|', f.Tiers) AS TiersKey,
  CONCAT(f.Company, N'|', f.EcNo) AS InvoiceKey,
  f.Piece AS Piece,
  f.IssueDay AS IssueDay,
  f.DueDay AS DueDay,
  f.PaidDay AS PaidDay,
  f.Fate AS State,
  CONVERT(decimal(19, 2), f.AmountCents / 100.0) AS Amount,
  CONVERT(decimal(19, 2), f.LeftCents / 100.0) AS LeftAmount,
  CONVERT(decimal(19, 2), f.LostCents / 100.0) AS LostAmount,
  c.Currency AS Currency,
  f.DaysToPay AS DaysToPay,
  f.DaysPastDue AS DaysPastDue,
  CONVERT(decimal(19, 2), f.PaidCents / 100.0) AS PaidAmount,
  f.PaidAfterDays AS PaidAfterDays,
  f.PaidPastDueDays AS PaidPastDueDays,
  CONVERT(decimal(28, 2), f.PaidCentsDays / 100.0) AS PaidAmountDays,
  f.DaysLate AS DaysLate,
  f.Bracket AS Bracket,
  f.AsOf AS AsOf
FROM relance.InvoiceFact f
INNER JOIN relance.DatasetSeen s ON s.Company = f.Company AND s.Tiers = f.Tiers AND s.Generation = f.Generation
INNER JOIN relance.DatasetCompany c ON c.Company = f.Company;
GO
DROP VIEW IF EXISTS pbi.FactPayment;
GO
CREATE VIEW pbi.FactPayment AS
SELECT
  f.Company AS Company,
  CONCAT(f.Company, N'|', f.Tiers) AS TiersKey,
  CONCAT(f.Company, N'|', f.EcNo) AS PaymentKey,
  f.PaymentDay AS PaymentDay,
  CONVERT(decimal(19, 2), f.AmountCents / 100.0) AS Amount,
  f.Piece AS Piece
FROM relance.PaymentFact f
INNER JOIN relance.DatasetSeen s ON s.Company = f.Company AND s.Tiers = f.Tiers AND s.Generation = f.Generation;
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
  CONVERT(decimal(19, 2), f.PaidWithin30Cents / 100.0) AS PaidWithin30,
  CASE WHEN f.AnnulledDay IS NULL THEN N'counts' ELSE N'annulled' END AS Standing,
  f.AnnulledDay AS AnnulledDay,
  f.AnnulledByName AS AnnulledBy,
  f.AnnulledWhy AS AnnulledWhy
FROM relance.ReminderFact f
INNER JOIN relance.DatasetSeen s ON s.Company = f.Company AND s.Tiers = f.Tiers AND s.Generation = f.Generation;
GO
DROP VIEW IF EXISTS pbi.DimCollector;
GO
CREATE VIEW pbi.DimCollector AS
SELECT CONCAT(f.Company, N'|', f.CollectorId) AS CollectorKey, f.Company AS Company, MAX(f.CollectorName) AS Name
FROM relance.ReminderFact f
INNER JOIN relance.DatasetSeen s ON s.Company = f.Company AND s.Tiers = f.Tiers AND s.Generation = f.Generation
GROUP BY f.Company, f.CollectorId;
GO
DROP VIEW IF EXISTS pbi.FactForecast;
GO
CREATE VIEW pbi.FactForecast AS
SELECT
  f.Company AS Company,
  CONCAT(f.Company, N'|', f.Tiers) AS TiersKey,
  f.WeekStart AS WeekStart,
  CONVERT(decimal(19, 2), f.ExpectedCents / 100.0) AS Expected,
  CONVERT(decimal(19, 2), f.LowCents / 100.0) AS Low,
  CONVERT(decimal(19, 2), f.HighCents / 100.0) AS High,
  f.MadeOn AS MadeOn
FROM relance.ForecastFact f
INNER JOIN relance.DatasetCompany c ON c.Company = f.Company AND c.ForecastGeneration = f.Generation;
