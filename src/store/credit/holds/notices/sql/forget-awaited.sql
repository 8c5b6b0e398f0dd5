-- The newest notice about a hold is the one that waits for the person.
-- DECLARE @id nvarchar(40) = N'', @owner nvarchar(200) = N'', @person nvarchar(100) = N'', @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.HoldNotice
SET Awaits = NULL, UpdatedAt = @now
WHERE Awaits = @person AND HoldId IN (
    SELECT o.HoldId FROM relance.HoldNotice o WHERE o.Id = @id AND o.State = N'telling' AND o.ClaimOwner = @owner
  );
