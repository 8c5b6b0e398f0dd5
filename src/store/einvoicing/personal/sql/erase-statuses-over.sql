-- That a status was said, and that it was settled, stays; who said what goes.
-- DECLARE @ids nvarchar(max) = NULL, @company nvarchar(40) = NULL, @tiers nvarchar(20) = NULL;
UPDATE relance.EInvoiceStatus
SET Reason = N'', Payee = N'', Tiers = NULL, SettledById = NULL, SettledByName = NULL
WHERE (
    SettledById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
    OR (Company = @company AND Tiers = @tiers)
  )
  AND NOT EXISTS (
    SELECT 1 FROM relance.EInvoiceFinding f WHERE f.Company = EInvoiceStatus.Company AND f.StatusKey = EInvoiceStatus.StatusKey
  );
