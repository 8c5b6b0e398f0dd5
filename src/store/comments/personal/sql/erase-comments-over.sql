-- DECLARE @ids nvarchar(max) = NULL, @company nvarchar(40) = NULL, @tiers nvarchar(20) = NULL;
UPDATE relance.CustomerComment
SET TiersName = N'', Sentence = N'', ById = N'', ByName = N'', SourceAuthor = NULL, SourceUrl = NULL, EditedById = N'', EditedByName = N'',
  DeletedById = N'', DeletedByName = N''
WHERE DeletedAt IS NOT NULL
  AND ById <> N''
  AND (
    ById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
    OR EditedById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
    OR DeletedById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
    OR (Company = @company AND Tiers = @tiers)
  );
