-- DECLARE @ids nvarchar(max) = NULL, @company nvarchar(40) = NULL, @tiers nvarchar(20) = NULL;
SELECT Id, Company, Tiers, Piece, CountedLevel, Reason, ById, ByName, SetOn
FROM relance.LevelCorrection
WHERE ById IN (SELECT value FROM STRING_SPLIT(@ids, N'|')) OR (Company = @company AND Tiers = @tiers)
ORDER BY Id;
