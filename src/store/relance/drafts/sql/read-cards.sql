-- DECLARE @draftId nvarchar(40) = N'';
SELECT ConversationId, ActivityId
FROM relance.DraftCard
WHERE DraftId = @draftId
ORDER BY Number;
