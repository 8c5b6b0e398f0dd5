-- DECLARE @id nvarchar(40) = N'';
SELECT Version, Act, Kind, Sentence, ById, ByName, HappenedAt
FROM relance.CommentVersion
WHERE CommentId = @id
ORDER BY Version;
