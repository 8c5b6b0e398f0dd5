-- DECLARE @id nvarchar(40) = N'', @holdId nvarchar(40) = N'', @company nvarchar(40) = N'', @targetKind nvarchar(20) = N'person',
--   @target nvarchar(400) = N'', @now datetime2(3) = SYSUTCDATETIME();
INSERT INTO relance.HoldNotice (Id, HoldId, Company, TargetKind, Target, State, Tries, UpdatedAt)
VALUES (@id, @holdId, @company, @targetKind, @target, N'planned', 0, @now);
