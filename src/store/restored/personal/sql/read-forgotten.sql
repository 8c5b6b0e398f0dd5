-- DECLARE @company nvarchar(40) = NULL, @tiers nvarchar(20) = NULL;
SELECT Company, Reference, Tiers, ByPost, LeftAt, NotedAt
FROM relance.ForgottenLetter
WHERE Company = @company AND Tiers = @tiers
ORDER BY Reference;
