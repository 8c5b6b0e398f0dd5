-- What a dead process was posting there may have left, today or on an earlier day.
-- DECLARE @company nvarchar(40) = N'', @conversationId nvarchar(400) = N'', @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.MorningPost
SET State = N'unknown', UpdatedAt = @now
WHERE Company = @company AND ConversationId = @conversationId AND State = N'posting' AND LeaseUntil <= @now;
