-- DECLARE @holdId nvarchar(40) = N'';
SELECT ConversationId, ActivityId
FROM relance.HoldCard
WHERE HoldId = @holdId
ORDER BY Number;
