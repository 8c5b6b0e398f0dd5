-- DECLARE @company nvarchar(40) = N'', @key nvarchar(64) = N'';
DELETE FROM relance.EInvoiceHold WHERE Company = @company AND StatusKey = @key;
