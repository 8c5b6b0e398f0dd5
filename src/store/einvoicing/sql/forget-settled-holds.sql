-- DECLARE @company nvarchar(40) = N'';
DELETE FROM relance.EInvoiceHold
WHERE Company = @company
  AND StatusKey IN (SELECT s.StatusKey FROM relance.EInvoiceStatus s WHERE s.Company = @company AND s.SettledAt IS NOT NULL);
