-- What reports read: facts as they are stored, in units of currency. Views select, they decide nothing.
DROP VIEW IF EXISTS pbi.DimDate;
GO
CREATE VIEW pbi.DimDate AS
SELECT
  f.OnDay AS Day,
  YEAR(f.OnDay) AS Year,
  (MONTH(f.OnDay) + 2) / 3 AS Quarter,
  MONTH(f.OnDay) AS Month,
  DATEFROMPARTS(YEAR(f.OnDay), MONTH(f.OnDay), 1) AS MonthStart,
  CONCAT(
    CASE MONTH(f.OnDay)
      WHEN 1 THEN N'janv.' WHEN 2 THEN N'févr.' WHEN 3 THEN N'mars' WHEN 4 THEN N'avr.'
      WHEN 5 THEN N'mai' WHEN 6 THEN N'juin' WHEN 7 THEN N'juil.' WHEN 8 THEN N'août'
      WHEN 9 THEN N'sept.' WHEN 10 THEN N'oct.' WHEN 11 THEN N'nov.' ELSE N'déc.'
    END,
    N' ',
    YEAR(f.OnDay)
  ) AS MonthLabel,
  DATEDIFF(day, CONVERT(date, '19000101', 112), f.OnDay) % 7 + 1 AS WeekDay,
  f.IsBusinessDay AS IsBusinessDay,
  f.Holiday AS Holiday
FROM relance.CalendarDay f;
GO
DROP VIEW IF EXISTS pbi.DimCompany;
GO
CREATE VIEW pbi.DimCompany AS
SELECT f.Company AS Company, f.Name AS Name, f.Currency AS Currency
FROM relance.DatasetCompany f;
GO
DROP VIEW IF EXISTS pbi.DimTiers;
GO
CREATE VIEW pbi.DimTiers AS
SELECT
  CONCAT(f.Company, N'|', f.Tiers) AS TiersKey,
  f.Company AS Company,
  f.Tiers AS Tiers,
  f.Name AS Name,
  f.City AS City,
  f.Salesperson AS Salesperson
FROM relance.DatasetTiers f;
GO
DROP VIEW IF EXISTS pbi.DimCollector;
GO
CREATE VIEW pbi.DimCollector AS
SELECT f.CollectorId AS CollectorKey, MAX(f.CollectorName) AS Name
FROM relance.ReminderFact f
GROUP BY f.CollectorId;
GO
DROP VIEW IF EXISTS pbi.DimLevel;
GO
CREATE VIEW pbi.DimLevel AS
SELECT 1 AS LevelRank, N'Relance 1' AS Label
UNION ALL
SELECT 2, N'Relance 2'
UNION ALL
SELECT 3, N'Relance 3'
UNION ALL
SELECT 4, N'Mise en demeure';
GO
DROP VIEW IF EXISTS pbi.DimBracket;
GO
CREATE VIEW pbi.DimBracket AS
SELECT N'notDue' AS Bracket, N'Non échu' AS Label, 1 AS Rank
UNION ALL
SELECT N'd1_30', N'1 à 30 jours', 2
UNION ALL
SELECT N'd31_60', N'31 à 60 jours', 3
UNION ALL
SELECT N'd61_90', N'61 à 90 jours', 4
UNION ALL
SELECT N'over90', N'Plus de 90 jours', 5;
GO
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
  f.State AS State,
  CONVERT(decimal(19, 2), f.AmountCents / 100.0) AS Amount,
  CONVERT(decimal(19, 2), f.LeftCents / 100.0) AS LeftAmount,
  c.Currency AS Currency,
  f.DaysToPay AS DaysToPay,
  f.DaysPastDue AS DaysPastDue,
  CONVERT(decimal(28, 2), f.AmountCentsDays / 100.0) AS AmountDays,
  f.DaysLate AS DaysLate,
  f.Bracket AS Bracket,
  f.AsOf AS AsOf
FROM relance.InvoiceFact f
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
FROM relance.PaymentFact f;
GO
DROP VIEW IF EXISTS pbi.FactSnapshot;
GO
CREATE VIEW pbi.FactSnapshot AS
SELECT
  f.Company AS Company,
  CONCAT(f.Company, N'|', f.Tiers) AS TiersKey,
  f.MonthEnd AS MonthEnd,
  CONVERT(decimal(19, 2), f.BalanceCents / 100.0) AS Balance,
  CONVERT(decimal(19, 2), f.NotDueCents / 100.0) AS NotDue,
  CONVERT(decimal(19, 2), f.D1To30Cents / 100.0) AS D1_30,
  CONVERT(decimal(19, 2), f.D31To60Cents / 100.0) AS D31_60,
  CONVERT(decimal(19, 2), f.D61To90Cents / 100.0) AS D61_90,
  CONVERT(decimal(19, 2), f.Over90Cents / 100.0) AS Over90,
  CONVERT(decimal(19, 2), f.UnallocatedCents / 100.0) AS Unallocated,
  CONVERT(decimal(19, 2), f.LateCents / 100.0) AS LateAmount,
  CONVERT(decimal(19, 2), f.SalesCents / 100.0) AS Sales,
  f.Version AS Version,
  f.Reason AS Reason,
  f.WrittenAt AS WrittenAt
FROM relance.SnapshotFact f
WHERE NOT EXISTS (
  SELECT 1
  FROM relance.SnapshotFact n
  WHERE n.Company = f.Company AND n.Tiers = f.Tiers AND n.MonthEnd = f.MonthEnd AND n.Version > f.Version
);
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
  CONVERT(decimal(19, 2), f.PaidWithin30Cents / 100.0) AS PaidWithin30
FROM relance.ReminderFact f;
GO
DROP VIEW IF EXISTS pbi.FactCreditDecision;
GO
CREATE VIEW pbi.FactCreditDecision AS
SELECT
  f.Company AS Company,
  CONCAT(f.Company, N'|', f.Tiers) AS TiersKey,
  f.Reference AS Reference,
  f.AskedDay AS AskedDay,
  f.DecidedDay AS DecidedDay,
  f.Outcome AS Outcome,
  CONVERT(decimal(19, 2), f.AmountCents / 100.0) AS Amount,
  CONVERT(decimal(19, 2), f.OverLimitCents / 100.0) AS OverLimit,
  f.DecidedBy AS DecidedBy
FROM relance.CreditDecisionFact f;
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
FROM relance.ForecastFact f;
GO
DROP VIEW IF EXISTS pbi.Freshness;
GO
CREATE VIEW pbi.Freshness AS
SELECT f.Company AS Company, f.RefreshedAt AS RefreshedAt, f.AsOf AS AsOf, f.State AS State
FROM relance.DatasetCompany f;
GO
DROP VIEW IF EXISTS pbi.UserCompany;
GO
CREATE VIEW pbi.UserCompany AS
SELECT f.UserPrincipalName AS UserPrincipalName, f.Company AS Company
FROM relance.ReportReader f;
