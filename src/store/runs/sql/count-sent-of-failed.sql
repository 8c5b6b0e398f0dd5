-- Letters that left of lines of which another one did not. @ids: runs between bars.
-- DECLARE @ids nvarchar(max) = N'';
SELECT RunLine.RunId, COUNT(*) AS Letters
FROM relance.RunLine
JOIN relance.Dispatch ON Dispatch.DraftId = RunLine.DraftId
WHERE RunLine.RunId IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
  AND RunLine.State = N'failed' AND Dispatch.State = N'done'
GROUP BY RunLine.RunId;
