-- @codes: tiers between bars.
-- DECLARE @company nvarchar(40) = N'', @codes nvarchar(max) = N'';
DELETE FROM relance.PositionAccount WHERE Company = @company AND Tiers IN (SELECT value FROM STRING_SPLIT(@codes, N'|'));
