-- DECLARE @company nvarchar(40) = NULL, @tiers nvarchar(20) = NULL;
SELECT Company, Tiers, Piece, Reason, SinceDay
FROM relance.Dispute
WHERE (Company = @company AND Tiers = @tiers)
ORDER BY EcNo;
