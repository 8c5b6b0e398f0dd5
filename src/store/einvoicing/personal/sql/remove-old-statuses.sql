-- @before: the beginning of the first day that stays.
-- DECLARE @before datetime2(3) = SYSUTCDATETIME();
DELETE FROM relance.EInvoiceStatus WHERE OnDay < CONVERT(date, @before);
