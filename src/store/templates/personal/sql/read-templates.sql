-- DECLARE @ids nvarchar(max) = NULL;
SELECT Company, FileName, Digest, SeenAt, AuthorId, AuthorName, State, DecidedById, DecidedByName, DecidedAt, Reason
FROM relance.LetterTemplate
WHERE AuthorId IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
  OR DecidedById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
ORDER BY Company, FileName, SeenAt;
