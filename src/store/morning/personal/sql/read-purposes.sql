-- DECLARE @ids nvarchar(max) = NULL;
SELECT ConversationId, Purpose, Company, ById, ByName, AddedAt
FROM relance.ConversationPurpose
WHERE ById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
ORDER BY ConversationId, Purpose, Company;
