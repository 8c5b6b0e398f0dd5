-- DECLARE @ids nvarchar(max) = NULL, @company nvarchar(40) = NULL, @tiers nvarchar(20) = NULL;
UPDATE relance.CommentVersion
SET Sentence = N'', ById = N'', ByName = N''
WHERE ById <> N''
  AND CommentId IN (SELECT c.Id FROM relance.CustomerComment c WHERE c.DeletedAt IS NOT NULL)
  AND (
    ById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
    OR CommentId IN (SELECT c.Id FROM relance.CustomerComment c WHERE c.Company = @company AND c.Tiers = @tiers)
  );
