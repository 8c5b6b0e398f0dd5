-- DECLARE @id nvarchar(40) = N'';
SELECT COUNT(*) AS Letters
FROM relance.RunLine
JOIN relance.Dispatch ON Dispatch.DraftId = RunLine.DraftId
WHERE RunLine.RunId = @id
  AND Dispatch.State IN (N'filed', N'recorded', N'done')
  AND Dispatch.AnnulledAt IS NULL
  AND CHARINDEX(N'"kind":"post"', Dispatch.Recipient) > 0;
