-- Those that a run released on the day are counted by the run.
-- DECLARE @mailbox nvarchar(320) = N'', @on date = '2026-03-16';
SELECT COUNT(DISTINCT Departure.DispatchId) AS Letters
FROM relance.Departure
JOIN relance.Dispatch ON Dispatch.Id = Departure.DispatchId
WHERE Departure.Mailbox = @mailbox AND Departure.LeftOn = @on
  AND NOT EXISTS (
    SELECT 1 FROM relance.RunLine WHERE RunLine.DraftId = Dispatch.DraftId AND RunLine.ReleasedOn = @on);
