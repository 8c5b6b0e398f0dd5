-- A person may have settled a status while a pass looked at it.
-- DECLARE @company nvarchar(40) = N'';
DELETE FROM relance.EInvoiceFinding
WHERE Company = @company
  AND StatusKey IN (SELECT s.StatusKey FROM relance.EInvoiceStatus s WHERE s.Company = @company AND s.SettledAt IS NOT NULL);
