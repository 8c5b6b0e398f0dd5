-- @codes: tiers between bars, NULL for all of the company.
-- DECLARE @company nvarchar(40) = N'', @codes nvarchar(max) = NULL;
SELECT Tiers, EcNo, Piece, DueDay, AmountCents, Reason, SinceDay
FROM relance.Dispute
WHERE Company = @company AND (@codes IS NULL OR Tiers IN (SELECT value FROM STRING_SPLIT(@codes, N'|')))
ORDER BY Tiers, EcNo;
