-- DECLARE @company nvarchar(40) = N'', @generation int = 0;
INSERT INTO relance.DatasetSeen (Company, Tiers, Seen, Content, Past, AsOf, Moves, InvoiceCount, InvoiceCents, Generation)
SELECT n.Company, n.Tiers, n.Seen, n.Content, n.Past, n.AsOf, n.Moves, n.InvoiceCount, n.InvoiceCents, n.Generation
FROM relance.DatasetNext n
WHERE n.Company = @company AND n.Generation = @generation;
