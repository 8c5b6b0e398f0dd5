-- The newest approved text of each of these files; @files: names between bars.
-- DECLARE @company nvarchar(40) = N'', @files nvarchar(max) = N'';
SELECT Company, FileName, Digest, Body, Source, Tag, SeenAt, AuthorId, AuthorName, State, DecidedById, DecidedByName,
  DecidedAt, Reason
FROM relance.LetterTemplate AS version
WHERE Company = @company
  AND FileName IN (SELECT value FROM STRING_SPLIT(@files, N'|'))
  AND State = N'approved'
  AND NOT EXISTS (
    SELECT 1 FROM relance.LetterTemplate AS later
    WHERE later.Company = version.Company AND later.FileName = version.FileName AND later.State = N'approved'
      AND later.SeenAt > version.SeenAt
  );
