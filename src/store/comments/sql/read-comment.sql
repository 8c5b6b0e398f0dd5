-- DECLARE @id nvarchar(40) = N'';
SELECT Id, Company, Version, AboutKind, AboutId, Tiers, TiersName, Kind, Sentence, ById, ByName, MadeAt, Pinned, SourceAuthor, SourceUrl, Cause,
  EditedById, EditedByName, EditedAt, DeletedById, DeletedByName, DeletedAt
FROM relance.CustomerComment
WHERE Id = @id;
