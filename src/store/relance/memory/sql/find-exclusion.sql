-- The one that says the same: the same person, reason and end.
-- DECLARE @company nvarchar(40) = N'', @ecNo int = 1, @byId nvarchar(100) = N'',
--   @reason nvarchar(1000) = N'', @until date = NULL;
SELECT Id, Tiers, EcNo, Piece, DueDay, AmountCents, ById, ByName, Reason, SinceDay, UntilDay
FROM relance.Exclusion
WHERE Company = @company AND EcNo = @ecNo AND Live = 1 AND ById = @byId AND Reason = @reason
  AND (UntilDay = @until OR (UntilDay IS NULL AND @until IS NULL))
ORDER BY SinceDay, Id;
