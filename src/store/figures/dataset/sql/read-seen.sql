-- DECLARE @company nvarchar(40) = N'';
SELECT Tiers, Seen, Content, AsOf, Moves, InvoiceCount, InvoiceCents FROM relance.DatasetSeen WHERE Company = @company ORDER BY Tiers;
