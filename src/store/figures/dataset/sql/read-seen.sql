-- DECLARE @company nvarchar(40) = N'';
SELECT Tiers, Seen, Content, Past, AsOf, Moves, InvoiceCount, InvoiceCents FROM relance.DatasetSeen WHERE Company = @company ORDER BY Tiers;
