-- Of each file what it holds now, and the newest that was approved.
-- DECLARE @company nvarchar(40) = N'';
SELECT Company, FileName, Digest, Body, Source, Tag, SeenAt, AuthorId, AuthorName, State, DecidedById, DecidedByName,
  DecidedAt, Reason
FROM relance.LetterTemplate AS version
WHERE Company = @company
  AND (
    NOT EXISTS (
      SELECT 1 FROM relance.LetterTemplate AS later
      WHERE later.Company = version.Company AND later.FileName = version.FileName AND later.SeenAt > version.SeenAt
    )
    OR (
      State = N'approved'
      AND NOT EXISTS (
        SELECT 1 FROM relance.LetterTemplate AS later
        WHERE later.Company = version.Company AND later.FileName = version.FileName AND later.State = N'approved'
          AND later.SeenAt > version.SeenAt
      )
    )
  )
ORDER BY FileName, SeenAt DESC;
