-- Instalments that statuses hold. @codes: tiers between bars, NULL for all of the company; @ecNos: numbers between bars, NULL for none.
-- Each way of asking has a part of its own, by its own index.
-- DECLARE @company nvarchar(40) = N'', @codes nvarchar(max) = NULL, @ecNos nvarchar(max) = NULL;
WITH Wanted (StatusKey, EcNo) AS (
  SELECT a.StatusKey, a.EcNo FROM relance.EInvoiceHold a WHERE a.Company = @company AND @codes IS NULL
  UNION
  SELECT b.StatusKey, b.EcNo
  FROM STRING_SPLIT(@codes, N'|') s
  INNER JOIN relance.EInvoiceHold b ON b.Company = @company AND b.Tiers = CONVERT(nvarchar(20), s.value)
  UNION
  SELECT c.StatusKey, c.EcNo
  FROM STRING_SPLIT(@ecNos, N'|') n
  INNER JOIN relance.EInvoiceHold c ON c.Company = @company AND c.EcNo = CAST(n.value AS int)
)
SELECT h.StatusKey, h.EcNo, h.Tiers, h.Piece, h.DueDay, h.AmountCents, h.UntilDay, e.Code, e.Label, e.OnDay, e.Reason, e.Payee
FROM Wanted w
INNER JOIN relance.EInvoiceHold h ON h.Company = @company AND h.StatusKey = w.StatusKey AND h.EcNo = w.EcNo
INNER JOIN relance.EInvoiceStatus e ON e.Company = @company AND e.StatusKey = h.StatusKey
ORDER BY h.Tiers, h.EcNo, e.OnDay, h.StatusKey;
