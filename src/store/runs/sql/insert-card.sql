-- DECLARE @runId nvarchar(40) = N'', @conversationId nvarchar(400) = N'', @activityId nvarchar(200) = N'';
INSERT INTO relance.RunCard (RunId, ConversationId, ActivityId) VALUES (@runId, @conversationId, @activityId);
