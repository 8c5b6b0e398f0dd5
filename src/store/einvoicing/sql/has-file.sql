-- DECLARE @company nvarchar(40) = N'', @hash nvarchar(64) = N'';
SELECT Hash FROM relance.EInvoiceFile WHERE Company = @company AND Hash = @hash;
