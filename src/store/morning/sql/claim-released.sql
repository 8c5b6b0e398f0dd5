-- DECLARE @company nvarchar(40) = N'', @conversationId nvarchar(400) = N'', @on date = SYSUTCDATETIME(), @owner nvarchar(200) = N'',
--   @leaseUntil datetime2(3) = DATEADD(minute, 1, SYSUTCDATETIME()), @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.MorningPost
SET State = N'posting', ClaimOwner = @owner, LeaseUntil = @leaseUntil, UpdatedAt = @now
WHERE Company = @company AND ConversationId = @conversationId AND OnDay = @on AND State = N'released';
