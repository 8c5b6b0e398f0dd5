-- @codes: tiers between bars. Of positions that are replaced, those stay whose lines were read later than @readAt (NULL: whenever).
-- DECLARE @company nvarchar(40) = N'', @codes nvarchar(max) = N'', @readAt datetime2(3) = SYSUTCDATETIME();
DELETE FROM relance.PositionSeen
WHERE Company = @company AND Tiers IN (SELECT value FROM STRING_SPLIT(@codes, N'|'))
  AND (@readAt IS NULL OR ReadAt IS NULL OR ReadAt <= @readAt);
