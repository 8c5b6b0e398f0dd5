-- DECLARE @draftId nvarchar(40) = N'', @conversationId nvarchar(400) = N'', @activityId nvarchar(200) = N'';
INSERT INTO relance.DraftCard (DraftId, ConversationId, ActivityId) VALUES (@draftId, @conversationId, @activityId);
