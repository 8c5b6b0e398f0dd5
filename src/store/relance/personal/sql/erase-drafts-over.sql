-- DECLARE @ids nvarchar(max) = NULL, @mails nvarchar(max) = NULL, @company nvarchar(40) = NULL, @tiers nvarchar(20) = NULL;
UPDATE relance.Draft
SET UpdatedById = N'', UpdatedByName = N'',
  Choices = N'{"level":null,"recipient":null,"cc":[],"language":null,"personalSentence":"","attachCopies":false,"advances":[]}'
WHERE State <> N'open'
  AND UpdatedById <> N''
  AND (
    UpdatedById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
    OR EXISTS (SELECT 1 FROM STRING_SPLIT(@mails, N'|') s WHERE CHARINDEX(N'"' + s.value + N'"', LOWER(Choices)) > 0)
    OR (Company = @company AND Tiers = @tiers)
  );
