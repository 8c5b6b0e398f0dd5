-- A post still under way on an earlier day is one that may have left.
-- DECLARE @company nvarchar(40) = N'', @conversationId nvarchar(400) = N'', @on date = SYSUTCDATETIME();
SELECT TOP (1) OnDay
FROM relance.MorningPost
WHERE Company = @company AND ConversationId = @conversationId AND OnDay < @on AND State <> N'released'
ORDER BY OnDay DESC;
