-- DECLARE @id nvarchar(40) = N'';
SELECT
  Id, Company, Tiers, DraftId, Currency, LevelRank, LevelByHand, State, StateSince, CheckFrom, Facts,
  Recipient, Cc, Mailbox, Digest, ApprovedById, ApprovedByName, ApprovedAt, MessageKey, GraphId, InternetMessageId,
  MailConversationId, SentAt, Documents, Dropped, Waiting, Attempts, LastError,
  AnnulledAt, AnnulledById, AnnulledByName, AnnulledWhy, MarkState, MarkAttempts, MarkError
FROM relance.Dispatch
WHERE Id = @id;
