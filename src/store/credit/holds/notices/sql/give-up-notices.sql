-- What a dead worker was telling may have been told.
-- DECLARE @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.HoldNotice
SET State = N'unknown', ClaimOwner = NULL, LeaseUntil = NULL, UpdatedAt = @now
WHERE State = N'telling' AND LeaseUntil <= @now;
