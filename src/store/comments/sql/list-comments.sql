-- Pinned ones first, then the newest, each with how many there are. What they say is read of those of the page alone. @text: in small letters; NULL filters nothing.
-- DECLARE @company nvarchar(40) = N'', @tiers nvarchar(20) = N'', @text nvarchar(200) = NULL, @skip int = 0, @count int = 10;
SELECT c.Id, c.Company, c.Version, c.AboutKind, c.AboutId, c.Tiers, c.TiersName, c.Kind, c.Sentence, c.ById, c.ByName, c.MadeAt, c.Pinned, c.SourceAuthor,
  c.SourceUrl, c.Cause, c.EditedById, c.EditedByName, c.EditedAt, c.DeletedById, c.DeletedByName, c.DeletedAt, p.Total
FROM (
  SELECT Id, ROW_NUMBER() OVER (ORDER BY Pinned DESC, MadeAt DESC, Number DESC) AS Place, COUNT(*) OVER () AS Total
  FROM relance.CustomerComment
  WHERE Company = @company
    AND Tiers = @tiers
    AND (@text IS NULL OR (DeletedAt IS NULL AND (
      CHARINDEX(@text, LOWER(Sentence)) > 0 OR CHARINDEX(@text, LOWER(AboutId)) > 0 OR CHARINDEX(@text, LOWER(ByName)) > 0
    )))
) p
INNER JOIN relance.CustomerComment c ON c.Id = p.Id
WHERE p.Place > @skip AND p.Place <= @skip + @count
ORDER BY p.Place;
