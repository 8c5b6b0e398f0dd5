-- Of each file the newest text that was approved.
-- DECLARE @company nvarchar(40) = N'';
SELECT Company, FileName, Digest, Body, Source, Tag, SeenAt, AuthorId, AuthorName, State, DecidedById, DecidedByName,
  DecidedAt, Reason
FROM relance.LetterTemplate AS version
WHERE Company = @company
  AND State = N'approved'
  AND NOT EXISTS (
    SELECT 1 FROM relance.LetterTemplate AS later
    WHERE later.Company = version.Company AND later.FileName = version.FileName AND later.State = N'approved'
      AND later.SeenAt > version.SeenAt
  );
