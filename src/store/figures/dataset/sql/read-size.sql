-- DECLARE @company nvarchar(40) = N'';
SELECT N'tiers' AS Counted, COUNT(*) AS Total FROM relance.DatasetTiers WHERE Company = @company
UNION ALL
SELECT N'invoices', COUNT(*) FROM relance.InvoiceFact f
INNER JOIN relance.DatasetSeen s ON s.Company = f.Company AND s.Tiers = f.Tiers AND s.Generation = f.Generation
WHERE f.Company = @company
UNION ALL
SELECT N'payments', COUNT(*) FROM relance.PaymentFact f
INNER JOIN relance.DatasetSeen s ON s.Company = f.Company AND s.Tiers = f.Tiers AND s.Generation = f.Generation
WHERE f.Company = @company
UNION ALL
SELECT N'snapshots', COUNT(*) FROM relance.SnapshotFact WHERE Company = @company AND Version = 1
UNION ALL
SELECT N'corrections', COUNT(*) FROM relance.SnapshotFact WHERE Company = @company AND Version > 1
UNION ALL
SELECT N'reminders', COUNT(*) FROM relance.ReminderFact f
INNER JOIN relance.DatasetSeen s ON s.Company = f.Company AND s.Tiers = f.Tiers AND s.Generation = f.Generation
WHERE f.Company = @company
UNION ALL
SELECT N'decisions', COUNT(*) FROM relance.CreditDecisionFact WHERE Company = @company
UNION ALL
SELECT N'forecasts', COUNT(*) FROM relance.ForecastFact f
INNER JOIN relance.DatasetCompany c ON c.Company = f.Company AND c.ForecastGeneration = f.Generation
WHERE f.Company = @company;
