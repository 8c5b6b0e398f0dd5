-- DECLARE @id nvarchar(40) = N'';
SELECT RunLine.LineNumber, Dispatch.Id, Dispatch.State, Dispatch.CheckFrom, Dispatch.LastError
FROM relance.RunLine
JOIN relance.Dispatch ON Dispatch.DraftId = RunLine.DraftId
WHERE RunLine.RunId = @id AND RunLine.State = N'failed' AND Dispatch.State IN (N'to-check', N'stopped', N'cancelled')
ORDER BY RunLine.LineNumber, Dispatch.Number;
