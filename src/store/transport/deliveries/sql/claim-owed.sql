-- Questions whose answer a dead process owed; what was asked before @since is not worth answering any more. The state decides.
-- DECLARE @now datetime2(3) = SYSUTCDATETIME(), @since datetime2(3) = DATEADD(hour, -1, SYSUTCDATETIME()),
--   @owner nvarchar(200) = N'', @leaseUntil datetime2(3) = DATEADD(minute, 2, SYSUTCDATETIME()), @limit int = 20;
UPDATE relance.SeenActivity
SET ClaimOwner = @owner, LeaseUntil = @leaseUntil
OUTPUT inserted.DeliveryKey, inserted.Asked
WHERE DeliveryKey IN (
    SELECT TOP (@limit) DeliveryKey
    FROM relance.SeenActivity WITH (READPAST, UPDLOCK, ROWLOCK)
    WHERE LeaseUntil <= @now AND SeenAt >= @since AND Asked IS NOT NULL
    ORDER BY SeenAt
  )
  AND LeaseUntil <= @now;
