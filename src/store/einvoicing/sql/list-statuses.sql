-- All statuses of invoices of which one may hold letters, or is to be looked at and not older than @since; of what says that an invoice
-- is paid, which is said of every invoice, that status alone.
-- DECLARE @company nvarchar(40) = N'', @since date = NULL;
SELECT s.StatusKey, s.Line, s.Invoice, s.IssuedDay, s.Seller, s.Code, s.Label, s.OnDay, s.AtTime, s.Reason, s.Platform, s.Payee, s.SettledAt
FROM relance.EInvoiceStatus s
WHERE s.Company = @company
  AND (
    (s.Effect = N'receipt' AND s.OnDay >= @since)
    OR s.InvoiceKey IN (
      SELECT h.InvoiceKey FROM relance.EInvoiceStatus h WHERE h.Company = @company AND h.Effect = N'hold'
      UNION
      SELECT c.InvoiceKey FROM relance.EInvoiceStatus c WHERE c.Company = @company AND c.Effect = N'check' AND c.OnDay >= @since
    )
  )
ORDER BY s.OnDay, s.StatusKey;
