-- @codes: tiers between bars.
-- DECLARE @company nvarchar(40) = N'', @codes nvarchar(max) = N'', @known bit = 1, @notReminded bit = 0, @unreachable bit = 0;
UPDATE relance.PositionAccount
SET Known = @known, NotReminded = @notReminded, Unreachable = @unreachable
WHERE Company = @company AND Tiers IN (SELECT value FROM STRING_SPLIT(@codes, N'|'));
