-- Wanted again meanwhile, it stays due: the answer was to what was there before.
-- DECLARE @wantedAt datetime2(3) = SYSUTCDATETIME(), @nextAt datetime2(3) = NULL, @answer nvarchar(400) = N'asked',
--   @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.ReportRequest
SET Answer = @answer, AnsweredAt = @now, NextAt = CASE WHEN WantedAt = @wantedAt THEN @nextAt ELSE NextAt END
WHERE Id = 1;
