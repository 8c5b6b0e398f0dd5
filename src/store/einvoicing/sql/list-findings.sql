-- DECLARE @company nvarchar(40) = N'';
SELECT s.StatusKey, s.Line, s.Invoice, s.IssuedDay, s.Seller, s.Code, s.Label, s.OnDay, s.AtTime, s.Reason, s.Platform, s.Payee, s.SettledAt,
  f.Effect, f.UntilDay, f.Found
FROM relance.EInvoiceFinding f
INNER JOIN relance.EInvoiceStatus s ON s.Company = f.Company AND s.StatusKey = f.StatusKey
WHERE f.Company = @company
ORDER BY s.OnDay, s.StatusKey;
