-- Pinned ones first, then the newest. @text: in small letters; NULL filters nothing.
-- DECLARE @company nvarchar(40) = N'', @tiers nvarchar(20) = N'', @text nvarchar(200) = NULL, @skip int = 0, @count int = 10;
SELECT TOP (@count) Id, Company, Version, AboutKind, AboutId, Tiers, TiersName, Kind, Sentence, ById, ByName, MadeAt, Pinned, SourceAuthor, SourceUrl, Cause,
  EditedById, EditedByName, EditedAt, DeletedById, DeletedByName, DeletedAt
FROM (
  SELECT Id, Company, Version, AboutKind, AboutId, Tiers, TiersName, Kind, Sentence, ById, ByName, MadeAt, Pinned, SourceAuthor, SourceUrl, Cause,
  EditedById, EditedByName, EditedAt, DeletedById, DeletedByName, DeletedAt,
    ROW_NUMBER() OVER (ORDER BY Pinned DESC, MadeAt DESC, Number DESC) AS Place
  FROM relance.CustomerComment
  WHERE Company = @company
    AND Tiers = @tiers
    AND (@text IS NULL OR (DeletedAt IS NULL AND (
      CHARINDEX(@text, LOWER(Sentence)) > 0 OR CHARINDEX(@text, LOWER(AboutId)) > 0 OR CHARINDEX(@text, LOWER(ByName)) > 0
    )))
) c
WHERE Place > @skip
ORDER BY Place;
