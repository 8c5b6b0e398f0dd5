-- Compare-and-set on the state, and on who has claimed it unless @owner is NULL.
-- DECLARE @id nvarchar(40) = N'', @from nvarchar(20) = N'approved', @owner nvarchar(200) = N'', @to nvarchar(20) = N'rendered',
--   @since datetime2(3) = SYSUTCDATETIME(), @checkFrom nvarchar(20) = NULL, @facts nvarchar(max) = N'{}', @takesOff bit = 0,
--   @messageKey nvarchar(200) = N'', @graphId nvarchar(1000) = NULL, @internetMessageId nvarchar(1000) = NULL,
--   @mailConversationId nvarchar(1000) = NULL, @sentAt datetime2(3) = NULL, @documents nvarchar(max) = N'[]',
--   @dropped nvarchar(max) = N'[]', @waiting nvarchar(max) = N'[]', @attempts int = 0, @lastError nvarchar(max) = NULL, @notBefore datetime2(3) = NULL,
--   @nextOwner nvarchar(200) = NULL, @leaseUntil datetime2(3) = NULL;
UPDATE relance.Dispatch
SET State = @to,
    StateSince = @since,
    CheckFrom = @checkFrom,
    Facts = @facts,
    TakesOff = @takesOff,
    MessageKey = @messageKey,
    GraphId = @graphId,
    InternetMessageId = @internetMessageId,
    MailConversationId = @mailConversationId,
    SentAt = @sentAt,
    Documents = @documents,
    Dropped = @dropped,
    Waiting = @waiting,
    Attempts = @attempts,
    LastError = @lastError,
    NotBefore = @notBefore,
    ClaimOwner = @nextOwner,
    LeaseUntil = @leaseUntil
WHERE Id = @id AND State = @from AND (@owner IS NULL OR ClaimOwner = @owner);
