-- DECLARE @ids nvarchar(max) = NULL;
DELETE FROM relance.Conversation WHERE PersonId IN (SELECT value FROM STRING_SPLIT(@ids, N'|'));
