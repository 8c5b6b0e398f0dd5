-- @ids: letters, between bars.
-- DECLARE @ids nvarchar(max) = N'';
SELECT Id, Company, Tiers, TiersName, DispatchId, Reference, FoundBy, FromAddress, FromName, Writer, Subject, Excerpt, ReceivedAt, WebLink,
  Attachments, Suggested, SuggestedWords, SuggestedDay, SuggestedCents, OwnerId, OwnerName, HandledAs, HandledById, HandledByName, HandledAt
FROM relance.CustomerReply
WHERE DispatchId IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
ORDER BY ReceivedAt, Number;
