-- one_morning_post_per_day is the judge of two at once.
-- DECLARE @company nvarchar(40) = N'', @conversationId nvarchar(400) = N'', @on date = SYSUTCDATETIME(), @owner nvarchar(200) = N'',
--   @leaseUntil datetime2(3) = DATEADD(minute, 1, SYSUTCDATETIME()), @now datetime2(3) = SYSUTCDATETIME();
INSERT INTO relance.MorningPost (Company, ConversationId, OnDay, State, ClaimOwner, LeaseUntil, UpdatedAt)
SELECT @company, @conversationId, @on, N'posting', @owner, @leaseUntil, @now
WHERE NOT EXISTS (
  SELECT 1 FROM relance.MorningPost WHERE Company = @company AND ConversationId = @conversationId AND OnDay = @on);
