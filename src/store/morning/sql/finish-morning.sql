-- DECLARE @company nvarchar(40) = N'', @conversationId nvarchar(400) = N'', @on date = SYSUTCDATETIME(), @owner nvarchar(200) = N'',
--   @to nvarchar(20) = N'sent', @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.MorningPost
SET State = @to, UpdatedAt = @now
WHERE Company = @company AND ConversationId = @conversationId AND OnDay = @on AND State = N'posting' AND ClaimOwner = @owner;
