-- Stopped for certain, and not followed by another letter of the same kind, payer and currency. @companies: codes between bars.
-- DECLARE @companies nvarchar(max) = N'', @since datetime2(3) = SYSUTCDATETIME(), @limit int = 50;
SELECT TOP (@limit)
  d.Id, d.Company, d.Tiers, d.DraftId, d.Currency, d.LevelRank, d.LevelByHand, d.State, d.StateSince, d.CheckFrom, d.Facts,
  d.Recipient, d.Cc, d.Digest, d.ApprovedById, d.ApprovedByName, d.ApprovedAt, d.MessageKey, d.GraphId, d.InternetMessageId,
  d.MailConversationId, d.SentAt, d.Documents, d.Dropped, d.Waiting, d.Attempts, d.LastError,
  d.AnnulledAt, d.AnnulledById, d.AnnulledByName, d.AnnulledWhy, d.MarkState, d.MarkAttempts, d.MarkError
FROM relance.Dispatch d
WHERE d.State = N'stopped'
  AND d.StateSince >= @since
  AND d.Company IN (SELECT value FROM STRING_SPLIT(@companies, N'|'))
  AND NOT EXISTS (
    SELECT 1
    FROM relance.Dispatch later
    WHERE later.Company = d.Company AND later.Tiers = d.Tiers AND later.Currency = d.Currency AND later.Kind = d.Kind
      AND later.Number > d.Number
  )
ORDER BY d.Number DESC;
