-- What was given up of a debt, and what a DMP counts: an invoice, on the row of its instalment that was paid last. The state of a
-- debt has longer names. Until the facts are decided anew, at the next pass of the dataset, each instalment counts as it did.
DROP VIEW IF EXISTS pbi.FactInvoice;
GO
ALTER TABLE relance.InvoiceFact ADD Fate nvarchar(20) NOT NULL CONSTRAINT fate_is_open DEFAULT N'open';
GO
UPDATE relance.InvoiceFact SET Fate = State;
GO
ALTER TABLE relance.InvoiceFact DROP COLUMN State;
GO
ALTER TABLE relance.InvoiceFact ADD LostCents bigint NOT NULL CONSTRAINT nothing_lost DEFAULT 0;
GO
ALTER TABLE relance.InvoiceFact ADD IsClaim bit NOT NULL CONSTRAINT debt_is_claim DEFAULT 1;
GO
ALTER TABLE relance.InvoiceFact ADD PaidCents bigint NULL, PaidAfterDays int NULL, PaidPastDueDays int NULL, PaidCentsDays bigint NULL;
GO
UPDATE relance.InvoiceFact
SET PaidCents = AmountCents, PaidAfterDays = DaysToPay, PaidPastDueDays = DaysPastDue, PaidCentsDays = AmountCentsDays
WHERE DaysToPay IS NOT NULL;
GO
ALTER TABLE relance.InvoiceFact DROP COLUMN AmountCentsDays;
GO
ALTER TABLE relance.DatasetCompany ADD DmpBy nvarchar(10) NOT NULL CONSTRAINT dmp_by_instalment DEFAULT N'instalment';
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
INNER JOIN relance.DatasetCompany c ON c.Company = f.Company;
GO
DROP VIEW IF EXISTS pbi.DimCompany;
GO
CREATE VIEW pbi.DimCompany AS
SELECT f.Company AS Company, f.Name AS Name, f.Currency AS Currency, f.DmpBy AS DmpBy
FROM relance.DatasetCompany f;
