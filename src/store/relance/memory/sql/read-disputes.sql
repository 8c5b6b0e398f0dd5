-- @codes: tiers between bars, NULL for all of the company; @ecNos: numbers between bars, NULL for none. Each way of asking has a part of its own, by its own index.
-- DECLARE @company nvarchar(40) = N'', @codes nvarchar(max) = NULL, @ecNos nvarchar(max) = NULL;
WITH Wanted (EcNo) AS (
  SELECT a.EcNo FROM relance.Dispute a WHERE a.Company = @company AND @codes IS NULL
  UNION
  SELECT b.EcNo
  FROM STRING_SPLIT(@codes, N'|') s
  INNER JOIN relance.Dispute b ON b.Company = @company AND b.Tiers = CONVERT(nvarchar(20), s.value)
  UNION
  SELECT c.EcNo
  FROM STRING_SPLIT(@ecNos, N'|') n
  INNER JOIN relance.Dispute c ON c.Company = @company AND c.EcNo = CAST(n.value AS int)
)
SELECT d.Tiers, d.EcNo, d.Piece, d.DueDay, d.AmountCents, d.Reason, d.SinceDay
FROM Wanted w
INNER JOIN relance.Dispute d ON d.Company = @company AND d.EcNo = w.EcNo
ORDER BY d.Tiers, d.EcNo;
