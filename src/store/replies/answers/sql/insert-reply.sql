-- The same mail by another way, or in another mailbox of the company, is there already; pk_customer_reply is the judge of two at once.
-- DECLARE @id nvarchar(40) = N'', @company nvarchar(40) = N'', @tiers nvarchar(20) = N'', @tiersName nvarchar(200) = N'',
--   @dispatchId nvarchar(40) = NULL, @reference nvarchar(20) = NULL, @foundBy nvarchar(20) = N'message', @fromAddress nvarchar(320) = N'',
--   @fromName nvarchar(200) = N'', @writer nvarchar(20) = N'customer', @subject nvarchar(400) = N'', @excerpt nvarchar(2000) = N'',
--   @at datetime2(3) = SYSUTCDATETIME(), @webLink nvarchar(1000) = N'', @attachments nvarchar(max) = N'[]', @suggested nvarchar(20) = NULL,
--   @words nvarchar(400) = NULL, @day date = NULL, @cents bigint = NULL, @ownerId nvarchar(100) = N'', @ownerName nvarchar(200) = N'';
INSERT INTO relance.CustomerReply (Id, Company, Tiers, TiersName, DispatchId, Reference, FoundBy, FromAddress, FromName, Writer, Subject, Excerpt,
  ReceivedAt, WebLink, Attachments, Suggested, SuggestedWords, SuggestedDay, SuggestedCents, OwnerId, OwnerName)
SELECT @id, @company, @tiers, @tiersName, @dispatchId, @reference, @foundBy, @fromAddress, @fromName, @writer, @subject, @excerpt,
  @at, @webLink, @attachments, @suggested, @words, @day, @cents, @ownerId, @ownerName
WHERE NOT EXISTS (SELECT 1 FROM relance.CustomerReply WHERE Id = @id);
