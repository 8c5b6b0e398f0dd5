-- Letters of a run wait until it releases them; where all sending is stopped, those that nothing was sent of wait.
-- The hints spare waiting; what decides is the lease, compared again in the UPDATE itself.
-- DECLARE @owner nvarchar(200) = N'', @now datetime2(3) = SYSUTCDATETIME(), @leaseMs int = 60000,
--   @leaseUntil datetime2(3) = DATEADD(minute, 1, SYSUTCDATETIME()), @limit int = 10;
UPDATE relance.Dispatch
SET ClaimOwner = @owner, LeaseMs = @leaseMs, LeaseUntil = @leaseUntil
OUTPUT inserted.Id, inserted.Number
WHERE Id IN (
    SELECT TOP (@limit) Id
    FROM relance.Dispatch WITH (READPAST, UPDLOCK, ROWLOCK)
    WHERE State NOT IN (N'done', N'to-check', N'stopped', N'cancelled')
      AND (ClaimOwner IS NULL OR LeaseUntil <= @now)
      AND (NotBefore IS NULL OR NotBefore <= @now)
      AND NOT EXISTS (
        SELECT 1 FROM relance.RunLine
        WHERE RunLine.DraftId = Dispatch.DraftId AND RunLine.State IN (N'approving', N'approved'))
      AND (State NOT IN (N'approved', N'rendered', N'drafting', N'drafted', N'attached')
        OR NOT EXISTS (SELECT 1 FROM relance.SendingStop WHERE SendingStop.Company = Dispatch.Company))
    ORDER BY Number
  )
  AND State NOT IN (N'done', N'to-check', N'stopped', N'cancelled')
  AND (ClaimOwner IS NULL OR LeaseUntil <= @now)
  AND (NotBefore IS NULL OR NotBefore <= @now);
