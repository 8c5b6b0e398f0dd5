-- What was not written down beside a line is in its letter. @ecNos: numbers between bars.
-- DECLARE @company nvarchar(40) = N'', @ecNos nvarchar(max) = N'1|2';
SELECT i.EcNo, i.Piece, i.DueDay, i.AmountCents, i.DispatchId, d.ApprovedById, d.ApprovedByName, d.ApprovedAt,
  CASE WHEN i.Piece IS NULL THEN d.Facts END AS LetterFacts
FROM relance.DispatchItem i
INNER JOIN relance.Dispatch d ON d.Id = i.DispatchId
WHERE i.Company = @company
  AND i.Live = 1
  AND i.EcNo IN (SELECT CAST(value AS int) FROM STRING_SPLIT(@ecNos, N'|'))
ORDER BY i.EcNo;
