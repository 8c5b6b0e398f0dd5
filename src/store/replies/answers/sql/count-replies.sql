-- The same filter as list-replies.
-- DECLARE @companies nvarchar(max) = N'', @tiers nvarchar(20) = NULL, @since datetime2(3) = NULL, @waiting bit = 0, @strangers bit = 0;
SELECT COUNT(*) AS Total
FROM relance.CustomerReply
WHERE Company IN (SELECT value FROM STRING_SPLIT(@companies, N'|'))
  AND (@tiers IS NULL OR Tiers = @tiers)
  AND (@since IS NULL OR ReceivedAt >= @since)
  AND (@waiting = 0 OR (HandledAs IS NULL AND Writer <> N'automatic'))
  AND (HandledAs IS NULL OR HandledAs <> N'stranger' OR @strangers = 1);
