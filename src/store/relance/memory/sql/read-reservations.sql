-- What was not written down beside a line is in its letter. @codes: tiers between bars, NULL for all of the company; @ecNos: numbers between bars, NULL for none.
-- Each way of asking has a part of its own, by its own index.
-- DECLARE @company nvarchar(40) = N'', @codes nvarchar(max) = NULL, @ecNos nvarchar(max) = NULL;
WITH Wanted (DispatchId, EcNo) AS (
  SELECT a.DispatchId, a.EcNo FROM relance.DispatchItem a WHERE a.Company = @company AND a.Live = 1 AND @codes IS NULL
  UNION
  SELECT b.DispatchId, b.EcNo
  FROM STRING_SPLIT(@codes, N'|') s
  INNER JOIN relance.DispatchItem b ON b.Company = @company AND b.Tiers = CONVERT(nvarchar(20), s.value)
  WHERE b.Live = 1
  UNION
  SELECT c.DispatchId, c.EcNo
  FROM STRING_SPLIT(@ecNos, N'|') n
  INNER JOIN relance.DispatchItem c ON c.Company = @company AND c.EcNo = CAST(n.value AS int)
  WHERE c.Live = 1
)
SELECT i.Tiers, i.EcNo, i.Piece, i.DueDay, i.AmountCents, i.DispatchId, d.ApprovedById, d.ApprovedByName, d.ApprovedAt,
  CASE WHEN i.Piece IS NULL THEN d.Facts END AS LetterFacts
FROM Wanted w
INNER JOIN relance.DispatchItem i ON i.DispatchId = w.DispatchId AND i.EcNo = w.EcNo
INNER JOIN relance.Dispatch d ON d.Id = i.DispatchId
ORDER BY i.Tiers, i.EcNo;
