-- What was answered before stays, until the next answer.
-- DECLARE @on date = SYSUTCDATETIME(), @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.ReportRequest
SET WantedOn = @on, WantedAt = @now, Attempts = 0, NextAt = @now
WHERE Id = 1;
