-- Letters of a run wait until it releases them; where all sending is stopped, those that nothing was sent of wait.
-- @busy, @spent: mailboxes between bars: nothing of the first, nothing that has not left of the second. @alone 1: none of a payer of
-- whom another letter is in somebody's hands.
-- The hints spare waiting; what decides is the lease, compared again in the UPDATE itself.
-- DECLARE @owner nvarchar(200) = N'', @now datetime2(3) = SYSUTCDATETIME(), @leaseMs int = 60000,
--   @leaseUntil datetime2(3) = DATEADD(minute, 1, SYSUTCDATETIME()), @limit int = 10,
--   @busy nvarchar(max) = N'', @spent nvarchar(max) = N'', @alone bit = 0;
UPDATE relance.Dispatch
SET ClaimOwner = @owner, LeaseMs = @leaseMs, LeaseUntil = @leaseUntil
OUTPUT inserted.Id, inserted.Number, inserted.Company, inserted.Tiers
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
      AND (Mailbox IS NULL OR Mailbox NOT IN (SELECT value FROM STRING_SPLIT(@busy, N'|')))
      AND (Mailbox IS NULL OR State NOT IN (N'approved', N'rendered', N'drafting', N'drafted', N'attached')
        OR Mailbox NOT IN (SELECT value FROM STRING_SPLIT(@spent, N'|')))
      AND (@alone = 0 OR NOT EXISTS (
        SELECT 1 FROM relance.Dispatch AS InHand
        WHERE InHand.Company = Dispatch.Company AND InHand.Tiers = Dispatch.Tiers AND InHand.Id <> Dispatch.Id
          AND InHand.ClaimOwner IS NOT NULL AND InHand.LeaseUntil > @now))
    ORDER BY Number
  )
  AND State NOT IN (N'done', N'to-check', N'stopped', N'cancelled')
  AND (ClaimOwner IS NULL OR LeaseUntil <= @now)
  AND (NotBefore IS NULL OR NotBefore <= @now);
