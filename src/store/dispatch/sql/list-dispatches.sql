-- A filter that is NULL filters nothing. @states: names between bars. @released 1: without those that wait for their run.
-- DECLARE @company nvarchar(40) = NULL, @tiers nvarchar(20) = NULL, @draftId nvarchar(40) = NULL,
--   @states nvarchar(400) = N'approved|to-check', @released bit = NULL, @limit int = 50;
SELECT TOP (@limit)
  Id, Company, Tiers, DraftId, Currency, LevelRank, LevelByHand, State, StateSince, CheckFrom, Facts,
  Recipient, Cc, Mailbox, Digest, ApprovedById, ApprovedByName, ApprovedAt, MessageKey, GraphId, InternetMessageId,
  MailConversationId, SentAt, Documents, Dropped, Waiting, Attempts, LastError,
  AnnulledAt, AnnulledById, AnnulledByName, AnnulledWhy, MarkState, MarkAttempts, MarkError
FROM relance.Dispatch
WHERE (@company IS NULL OR Company = @company)
  AND (@tiers IS NULL OR Tiers = @tiers)
  AND (@draftId IS NULL OR DraftId = @draftId)
  AND (@states IS NULL OR State IN (SELECT value FROM STRING_SPLIT(@states, N'|')))
  AND (@released IS NULL OR NOT EXISTS (
    SELECT 1 FROM relance.RunLine
    WHERE RunLine.DraftId = Dispatch.DraftId AND RunLine.State IN (N'approving', N'approved')))
ORDER BY Number DESC;
