-- Compare-and-set on the version: of any number at once, one writes.
-- DECLARE @id nvarchar(40) = N'', @version int = 1, @state nvarchar(20) = N'approved', @live bit = 1, @step int = 0,
--   @stepSince datetime2(3) = SYSUTCDATETIME(), @notes nvarchar(max) = N'[]', @decision nvarchar(max) = NULL,
--   @decidedAt datetime2(3) = NULL, @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.OrderHold
SET Version = Version + 1,
    State = @state,
    Live = @live,
    Step = @step,
    StepSince = @stepSince,
    Notes = @notes,
    Decision = @decision,
    DecidedAt = @decidedAt,
    UpdatedAt = @now
WHERE Id = @id AND Version = @version;
