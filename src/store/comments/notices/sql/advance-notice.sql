-- Compare-and-set on owner and state. @keeper: NULL gives it back.
-- DECLARE @id nvarchar(40) = N'', @owner nvarchar(200) = N'', @from nvarchar(20) = N'planned', @to nvarchar(20) = N'drafting', @attempts int = 0,
--   @graphId nvarchar(400) = NULL, @messageId nvarchar(400) = NULL, @conversationId nvarchar(400) = NULL,
--   @notBefore datetime2(3) = NULL, @error nvarchar(200) = NULL, @keeper nvarchar(200) = NULL, @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.CommentNotice
SET State = @to, Attempts = @attempts, GraphId = @graphId, InternetMessageId = @messageId, MailConversationId = @conversationId,
  NotBefore = @notBefore, LastError = @error, ClaimOwner = @keeper, LeaseUntil = CASE WHEN @keeper IS NULL THEN NULL ELSE LeaseUntil END,
  UpdatedAt = @now
WHERE Id = @id AND State = @from AND ClaimOwner = @owner;
