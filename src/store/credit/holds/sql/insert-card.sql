-- DECLARE @holdId nvarchar(40) = N'', @conversationId nvarchar(400) = N'', @activityId nvarchar(200) = N'';
INSERT INTO relance.HoldCard (HoldId, ConversationId, ActivityId) VALUES (@holdId, @conversationId, @activityId);
