-- DECLARE @company nvarchar(40) = N'';
SELECT Tiers, COUNT(*) AS InvoiceCount, CONVERT(bigint, SUM(AmountCents)) AS InvoiceCents
FROM relance.InvoiceFact
WHERE Company = @company
GROUP BY Tiers
ORDER BY Tiers;
