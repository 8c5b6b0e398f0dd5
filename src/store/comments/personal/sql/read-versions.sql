-- DECLARE @ids nvarchar(max) = NULL, @company nvarchar(40) = NULL, @tiers nvarchar(20) = NULL;
SELECT v.CommentId, v.Version, v.Act, v.Kind, v.Sentence, v.ById, v.ByName, v.HappenedAt
FROM relance.CommentVersion v
INNER JOIN relance.CustomerComment c ON c.Id = v.CommentId
WHERE c.DeletedAt IS NULL
  AND v.ById <> N''
  AND (
    v.ById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
    OR (c.Company = @company AND c.Tiers = @tiers)
  )
ORDER BY v.CommentId, v.Version;
