-- What was said of the invoices of a person and counts no more, and what a person settled.
-- DECLARE @ids nvarchar(max) = NULL, @company nvarchar(40) = NULL, @tiers nvarchar(20) = NULL;
SELECT Company, Invoice, Code, Label, OnDay, Reason, Payee, Tiers, SettledByName, SettledAt
FROM relance.EInvoiceStatus
WHERE (
    SettledById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
    OR (Company = @company AND Tiers = @tiers)
  )
  AND NOT EXISTS (
    SELECT 1 FROM relance.EInvoiceFinding f WHERE f.Company = EInvoiceStatus.Company AND f.StatusKey = EInvoiceStatus.StatusKey
  )
ORDER BY OnDay, StatusKey;
