-- Those that did not leave, and those that left and did not arrive somewhere: one row an address then.
-- DECLARE @id nvarchar(40) = N'';
SELECT
  RunLine.LineNumber, Dispatch.Id, Dispatch.State, Dispatch.CheckFrom, Dispatch.LastError,
  Bounce.Address, Bounce.Blame, Bounce.StatusCode
FROM relance.RunLine
JOIN relance.Dispatch ON Dispatch.DraftId = RunLine.DraftId
LEFT JOIN relance.Bounce ON Bounce.DispatchId = Dispatch.Id
WHERE RunLine.RunId = @id
  AND ((RunLine.State = N'failed' AND Dispatch.State IN (N'to-check', N'stopped', N'cancelled'))
    OR (RunLine.State IN (N'sending', N'sent', N'failed') AND Bounce.DispatchId IS NOT NULL))
ORDER BY RunLine.LineNumber, Dispatch.Number, Bounce.BouncedAt, Bounce.Address;
