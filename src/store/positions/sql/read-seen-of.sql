-- @codes: tiers between bars.
-- DECLARE @company nvarchar(40) = N'', @codes nvarchar(max) = N'';
SELECT Tiers, Name, Seen, Content, Watched
FROM relance.PositionSeen
WHERE Company = @company AND Tiers IN (SELECT value FROM STRING_SPLIT(@codes, N'|'))
ORDER BY Tiers;
