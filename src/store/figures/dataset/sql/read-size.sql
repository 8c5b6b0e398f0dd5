-- DECLARE @company nvarchar(40) = N'';
SELECT N'tiers' AS Counted, COUNT(*) AS Total FROM relance.DatasetTiers WHERE Company = @company
UNION ALL
SELECT N'invoices', COUNT(*) FROM relance.InvoiceFact WHERE Company = @company
UNION ALL
SELECT N'payments', COUNT(*) FROM relance.PaymentFact WHERE Company = @company
UNION ALL
SELECT N'snapshots', COUNT(*) FROM relance.SnapshotFact WHERE Company = @company AND Version = 1
UNION ALL
SELECT N'corrections', COUNT(*) FROM relance.SnapshotFact WHERE Company = @company AND Version > 1
UNION ALL
SELECT N'reminders', COUNT(*) FROM relance.ReminderFact WHERE Company = @company
UNION ALL
SELECT N'decisions', COUNT(*) FROM relance.CreditDecisionFact WHERE Company = @company
UNION ALL
SELECT N'forecasts', COUNT(*) FROM relance.ForecastFact WHERE Company = @company;
