-- DECLARE @ids nvarchar(max) = NULL, @company nvarchar(40) = NULL, @tiers nvarchar(20) = NULL;
SELECT Id, Company, Tiers, TiersName, AboutKind, AboutId, Kind, Sentence, ById, ByName, MadeAt, SourceAuthor, SourceUrl, EditedById, EditedByName,
  EditedAt, DeletedById, DeletedByName, DeletedAt
FROM relance.CustomerComment
WHERE DeletedAt IS NULL
  AND (
    ById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
    OR EditedById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
    OR DeletedById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
    OR (Company = @company AND Tiers = @tiers)
  )
ORDER BY Number;
