-- DECLARE @runId nvarchar(40) = N'';
SELECT ConversationId, ActivityId
FROM relance.RunCard
WHERE RunId = @runId
ORDER BY Number;
