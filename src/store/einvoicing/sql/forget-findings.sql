-- DECLARE @company nvarchar(40) = N'';
DELETE FROM relance.EInvoiceFinding WHERE Company = @company;
