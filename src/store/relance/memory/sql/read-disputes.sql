-- @codes: tiers between bars, NULL for all of the company; @ecNos: numbers between bars, NULL for none.
-- DECLARE @company nvarchar(40) = N'', @codes nvarchar(max) = NULL, @ecNos nvarchar(max) = NULL;
SELECT Tiers, EcNo, Piece, DueDay, AmountCents, Reason, SinceDay
FROM relance.Dispute
WHERE Company = @company AND (
    @codes IS NULL
    OR Tiers IN (SELECT value FROM STRING_SPLIT(@codes, N'|'))
    OR EcNo IN (SELECT CAST(value AS int) FROM STRING_SPLIT(@ecNos, N'|'))
  )
ORDER BY Tiers, EcNo;
