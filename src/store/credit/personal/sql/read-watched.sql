-- DECLARE @company nvarchar(40) = NULL, @tiers nvarchar(20) = NULL;
SELECT Company, Payer, SinceAt
FROM relance.OrderWatchPayer
WHERE Company = @company AND Payer = @tiers;
