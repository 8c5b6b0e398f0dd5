-- @ids: runs between bars. A line that is held has no letters.
-- DECLARE @ids nvarchar(max) = N'';
SELECT RunId, State, COUNT(*) AS Lines, SUM(COALESCE(Letters, 0)) AS Letters
FROM relance.RunLine
WHERE RunId IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
GROUP BY RunId, State;
