-- The same filter as list-comments.
-- DECLARE @company nvarchar(40) = N'', @tiers nvarchar(20) = N'', @text nvarchar(200) = NULL;
SELECT COUNT(*) AS Total
FROM relance.CustomerComment
WHERE Company = @company
  AND Tiers = @tiers
  AND (@text IS NULL OR (DeletedAt IS NULL AND (
    CHARINDEX(@text, LOWER(Sentence)) > 0 OR CHARINDEX(@text, LOWER(AboutId)) > 0 OR CHARINDEX(@text, LOWER(ByName)) > 0
  )));
