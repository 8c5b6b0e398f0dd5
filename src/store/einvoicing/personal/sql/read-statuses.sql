-- What platforms said of the invoices of a person that counts: it holds letters, or is to be looked at.
-- DECLARE @company nvarchar(40) = NULL, @tiers nvarchar(20) = NULL;
SELECT s.Company, s.Invoice, s.Code, s.Label, s.OnDay, s.Reason, s.Payee, s.Tiers
FROM relance.EInvoiceFinding f
INNER JOIN relance.EInvoiceStatus s ON s.Company = f.Company AND s.StatusKey = f.StatusKey
WHERE f.Company = @company AND s.Tiers = @tiers
ORDER BY s.OnDay, s.StatusKey;
