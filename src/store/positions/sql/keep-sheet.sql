-- @codes: tiers between bars. Those whose sheet says the same already are not written: each customer that is opened comes here.
-- DECLARE @company nvarchar(40) = N'', @codes nvarchar(max) = N'', @known bit = 1, @notReminded bit = 0, @unreachable bit = 0;
UPDATE relance.PositionAccount
SET Known = @known, NotReminded = @notReminded, Unreachable = @unreachable
WHERE Company = @company AND Tiers IN (SELECT value FROM STRING_SPLIT(@codes, N'|'))
  AND (Known <> @known OR NotReminded <> @notReminded OR Unreachable <> @unreachable);
