-- @ids: between bars. The key of a message begins with the id of its letter.
-- DECLARE @mailbox nvarchar(320) = N'', @ids nvarchar(max) = N'';
SELECT TOP (1) Id
FROM relance.Dispatch
WHERE Id IN (SELECT value FROM STRING_SPLIT(@ids, N'|')) AND (Mailbox = @mailbox OR Mailbox IS NULL)
ORDER BY Number DESC;
