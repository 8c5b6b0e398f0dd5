-- To read still: a person is to act on them.
-- DECLARE @mails nvarchar(max) = NULL, @company nvarchar(40) = NULL, @tiers nvarchar(20) = NULL;
SELECT Id, Company, Tiers, TiersName, Reference, FromAddress, FromName, Subject, Excerpt, ReceivedAt, Attachments, SuggestedWords, HandledAs, HandledAt
FROM relance.CustomerReply
WHERE HandledAs IS NULL
  AND Writer <> N'automatic'
  AND (
    FromAddress IN (SELECT value FROM STRING_SPLIT(@mails, N'|'))
    OR (Company = @company AND Tiers = @tiers)
  )
ORDER BY Number;
