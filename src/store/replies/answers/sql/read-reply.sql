-- DECLARE @id nvarchar(40) = N'';
SELECT Id, Company, Tiers, TiersName, DispatchId, Reference, FoundBy, FromAddress, FromName, Writer, Subject, Excerpt, ReceivedAt, WebLink,
  Attachments, Suggested, SuggestedWords, SuggestedDay, SuggestedCents, OwnerId, OwnerName, HandledAs, HandledById, HandledByName, HandledAt
FROM relance.CustomerReply
WHERE Id = @id;
