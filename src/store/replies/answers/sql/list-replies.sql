-- The newest first. @companies: codes between bars; a filter that is NULL filters nothing. @waiting 1: those to read. @strangers 1: also those
-- that a person said are of another.
-- DECLARE @companies nvarchar(max) = N'', @tiers nvarchar(20) = NULL, @since datetime2(3) = NULL, @waiting bit = 0, @strangers bit = 0,
--   @skip int = 0, @count int = 10;
SELECT TOP (@count) Id, Company, Tiers, TiersName, DispatchId, Reference, FoundBy, FromAddress, FromName, Writer, Subject, Excerpt, ReceivedAt, WebLink,
  Attachments, Suggested, SuggestedWords, SuggestedDay, SuggestedCents, OwnerId, OwnerName, HandledAs, HandledById, HandledByName, HandledAt
FROM (
  SELECT Id, Company, Tiers, TiersName, DispatchId, Reference, FoundBy, FromAddress, FromName, Writer, Subject, Excerpt, ReceivedAt, WebLink,
  Attachments, Suggested, SuggestedWords, SuggestedDay, SuggestedCents, OwnerId, OwnerName, HandledAs, HandledById, HandledByName, HandledAt,
    ROW_NUMBER() OVER (ORDER BY ReceivedAt DESC, Number DESC) AS Place
  FROM relance.CustomerReply
  WHERE Company IN (SELECT value FROM STRING_SPLIT(@companies, N'|'))
    AND (@tiers IS NULL OR Tiers = @tiers)
    AND (@since IS NULL OR ReceivedAt >= @since)
    AND (@waiting = 0 OR (HandledAs IS NULL AND Writer <> N'automatic'))
    AND (HandledAs IS NULL OR HandledAs <> N'stranger' OR @strangers = 1)
) r
WHERE Place > @skip
ORDER BY Place;
