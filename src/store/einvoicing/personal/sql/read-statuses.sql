-- What platforms said of the invoices of a person, and what a person settled.
-- DECLARE @ids nvarchar(max) = NULL, @company nvarchar(40) = NULL, @tiers nvarchar(20) = NULL;
SELECT Company, Invoice, Code, Label, OnDay, Reason, Payee, Tiers, SettledByName, SettledAt
FROM relance.EInvoiceStatus
WHERE SettledById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
  OR (Company = @company AND Tiers = @tiers)
ORDER BY OnDay, StatusKey;
