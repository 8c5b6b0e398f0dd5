-- Read to be written in the same transaction. @owner NULL: whoever has claimed it.
-- DECLARE @id nvarchar(40) = N'', @from nvarchar(20) = N'approved', @owner nvarchar(200) = N'';
SELECT
  Id, Company, Tiers, DraftId, Currency, LevelRank, LevelByHand, State, StateSince, CheckFrom, Facts,
  Recipient, Cc, Mailbox, Digest, ApprovedById, ApprovedByName, ApprovedAt, MessageKey, GraphId, InternetMessageId,
  MailConversationId, SentAt, Documents, Dropped, Waiting, Attempts, LastError,
  AnnulledAt, AnnulledById, AnnulledByName, AnnulledWhy, MarkState, MarkAttempts, MarkError, NotBefore, LeaseMs
FROM relance.Dispatch WITH (UPDLOCK, ROWLOCK)
WHERE Id = @id AND State = @from AND (@owner IS NULL OR ClaimOwner = @owner);
