-- Instalments that the bank says are paid. @codes: tiers between bars, NULL for all of the company; @ecNos: numbers between bars, NULL for none.
-- Each way of asking has a part of its own, by its own index.
-- DECLARE @company nvarchar(40) = N'', @codes nvarchar(max) = NULL, @ecNos nvarchar(max) = NULL;
WITH Wanted (EntryKey, EcNo) AS (
  SELECT a.EntryKey, a.EcNo FROM relance.BankHold a WHERE a.Company = @company AND @codes IS NULL
  UNION
  SELECT b.EntryKey, b.EcNo
  FROM STRING_SPLIT(@codes, N'|') s
  INNER JOIN relance.BankHold b ON b.Company = @company AND b.Tiers = CONVERT(nvarchar(20), s.value)
  UNION
  SELECT c.EntryKey, c.EcNo
  FROM STRING_SPLIT(@ecNos, N'|') n
  INNER JOIN relance.BankHold c ON c.Company = @company AND c.EcNo = CAST(n.value AS int)
)
SELECT h.EntryKey, h.EcNo, h.Tiers, h.Piece, h.DueDay, h.AmountCents, h.PartCents, h.IsWhole, h.Confidence, h.Currency, h.OnDay
FROM Wanted w
INNER JOIN relance.BankHold h ON h.Company = @company AND h.EntryKey = w.EntryKey AND h.EcNo = w.EcNo
ORDER BY h.Tiers, h.EcNo, h.OnDay, h.EntryKey;
