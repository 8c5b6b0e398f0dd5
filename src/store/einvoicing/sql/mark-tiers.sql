-- Whose invoices these are, for what is kept on people: once known it stays, also when the invoice is paid.
-- DECLARE @company nvarchar(40) = N'';
UPDATE relance.EInvoiceStatus
SET Tiers = (
    SELECT MAX(f.Tiers) FROM relance.EInvoiceFinding f
    WHERE f.Company = EInvoiceStatus.Company AND f.InvoiceKey = EInvoiceStatus.InvoiceKey
  )
WHERE Company = @company
  AND Tiers IS NULL
  AND InvoiceKey IN (SELECT g.InvoiceKey FROM relance.EInvoiceFinding g WHERE g.Company = @company AND g.Tiers IS NOT NULL);
