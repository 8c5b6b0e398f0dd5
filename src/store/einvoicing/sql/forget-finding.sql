-- DECLARE @company nvarchar(40) = N'', @key nvarchar(64) = N'';
DELETE FROM relance.EInvoiceFinding WHERE Company = @company AND StatusKey = @key;
