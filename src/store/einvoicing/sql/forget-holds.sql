-- DECLARE @company nvarchar(40) = N'';
DELETE FROM relance.EInvoiceHold WHERE Company = @company;
