-- Those tried least first: one that is given back does not keep the others waiting. The hints spare waiting; the state decides.
-- DECLARE @owner nvarchar(200) = N'', @now datetime2(3) = SYSUTCDATETIME(),
--   @leaseUntil datetime2(3) = DATEADD(minute, 1, SYSUTCDATETIME()), @limit int = 10;
UPDATE relance.HoldNotice
SET State = N'telling', Tries = Tries + 1, ClaimOwner = @owner, LeaseUntil = @leaseUntil, UpdatedAt = @now
OUTPUT inserted.Id, inserted.HoldId, inserted.Company, inserted.TargetKind, inserted.Target, inserted.State,
  inserted.Tries, inserted.Number
WHERE Id IN (
    SELECT TOP (@limit) Id
    FROM relance.HoldNotice WITH (READPAST, UPDLOCK, ROWLOCK)
    WHERE State = N'planned'
    ORDER BY Tries, Number
  )
  AND State = N'planned';
