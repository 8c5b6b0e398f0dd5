-- Those tried least first. What a dead worker held is claimed again in the state that it wrote. The hints spare waiting; the state decides.
-- DECLARE @owner nvarchar(200) = N'', @now datetime2(3) = SYSUTCDATETIME(),
--   @leaseUntil datetime2(3) = DATEADD(minute, 1, SYSUTCDATETIME()), @limit int = 10;
UPDATE relance.CommentNotice
SET ClaimOwner = @owner, LeaseUntil = @leaseUntil, UpdatedAt = @now
OUTPUT inserted.Id, inserted.CommentId, inserted.Company, inserted.PersonId, inserted.PersonName, inserted.Channel, inserted.State,
  inserted.Attempts, inserted.GraphId, inserted.InternetMessageId, inserted.MailConversationId, inserted.Number
WHERE Id IN (
    SELECT TOP (@limit) Id
    FROM relance.CommentNotice WITH (READPAST, UPDLOCK, ROWLOCK)
    WHERE State IN (N'planned', N'telling', N'drafting', N'drafted', N'sending', N'accepted')
      AND (ClaimOwner IS NULL OR LeaseUntil <= @now)
      AND (NotBefore IS NULL OR NotBefore <= @now)
    ORDER BY Attempts, Number
  )
  AND (ClaimOwner IS NULL OR LeaseUntil <= @now);
