-- DECLARE @company nvarchar(40) = N'';
SELECT f.Tiers, COUNT(*) AS InvoiceCount, CONVERT(bigint, SUM(f.AmountCents)) AS InvoiceCents
FROM relance.InvoiceFact f
INNER JOIN relance.DatasetSeen s ON s.Company = f.Company AND s.Tiers = f.Tiers AND s.Generation = f.Generation
WHERE f.Company = @company
GROUP BY f.Tiers
ORDER BY f.Tiers;
