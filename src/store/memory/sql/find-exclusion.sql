-- DECLARE @company nvarchar(40) = N'', @ecNo int = 1;
SELECT Id, Tiers, EcNo, Piece, DueDay, AmountCents, ById, ByName, Reason, SinceDay, UntilDay
FROM relance.Exclusion
WHERE Company = @company AND EcNo = @ecNo AND Live = 1;
