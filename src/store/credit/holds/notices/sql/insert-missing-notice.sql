-- Of a hold that waits, to whom was not told of it and is not to be.
-- DECLARE @id nvarchar(40) = N'', @holdId nvarchar(40) = N'', @targetKind nvarchar(20) = N'conversation',
--   @target nvarchar(400) = N'', @now datetime2(3) = SYSUTCDATETIME();
INSERT INTO relance.HoldNotice (Id, HoldId, Company, TargetKind, Target, State, Tries, UpdatedAt)
SELECT @id, h.Id, h.Company, @targetKind, @target, N'planned', 0, @now
FROM relance.OrderHold h
WHERE h.Id = @holdId AND h.State = N'pending'
  AND NOT EXISTS (
    SELECT 1 FROM relance.HoldNotice n
    WHERE n.HoldId = h.Id AND n.TargetKind = @targetKind AND n.Target = @target
      AND (n.State <> N'unreachable' OR n.Awaits IS NOT NULL)
  );
