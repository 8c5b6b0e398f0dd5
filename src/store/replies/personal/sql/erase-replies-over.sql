-- That there was one, and what was made of it, stays.
-- DECLARE @mails nvarchar(max) = NULL, @company nvarchar(40) = NULL, @tiers nvarchar(20) = NULL;
UPDATE relance.CustomerReply
SET TiersName = N'', FromAddress = N'', FromName = N'', Subject = N'', Excerpt = N'', WebLink = N'', Attachments = N'[]', SuggestedWords = N''
WHERE (HandledAs IS NOT NULL OR Writer = N'automatic')
  AND FromAddress <> N''
  AND (
    FromAddress IN (SELECT value FROM STRING_SPLIT(@mails, N'|'))
    OR (Company = @company AND Tiers = @tiers)
  );
