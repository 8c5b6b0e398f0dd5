-- What was not written down beside a line is in its letter. @codes: tiers between bars, NULL for all of the company; @ecNos: numbers between bars, NULL for none.
-- DECLARE @company nvarchar(40) = N'', @codes nvarchar(max) = NULL, @ecNos nvarchar(max) = NULL;
SELECT i.Tiers, i.EcNo, i.Piece, i.DueDay, i.AmountCents, i.DispatchId, d.ApprovedById, d.ApprovedByName, d.ApprovedAt,
  CASE WHEN i.Piece IS NULL THEN d.Facts END AS LetterFacts
FROM relance.DispatchItem i
INNER JOIN relance.Dispatch d ON d.Id = i.DispatchId
WHERE i.Company = @company
  AND i.Live = 1
  AND (
    @codes IS NULL
    OR i.Tiers IN (SELECT value FROM STRING_SPLIT(@codes, N'|'))
    OR i.EcNo IN (SELECT CAST(value AS int) FROM STRING_SPLIT(@ecNos, N'|'))
  )
ORDER BY i.Tiers, i.EcNo;
