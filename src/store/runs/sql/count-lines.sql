-- @ids: runs between bars.
-- DECLARE @ids nvarchar(max) = N'';
SELECT RunId, State, COUNT(*) AS Lines
FROM relance.RunLine
WHERE RunId IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
GROUP BY RunId, State;
