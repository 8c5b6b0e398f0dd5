-- Each name apart: a colleague's stays.
-- DECLARE @ids nvarchar(max) = NULL;
UPDATE relance.CustomerReply
SET OwnerName = CASE WHEN OwnerId IN (SELECT value FROM STRING_SPLIT(@ids, N'|')) THEN N'' ELSE OwnerName END,
  HandledByName = CASE WHEN HandledById IN (SELECT value FROM STRING_SPLIT(@ids, N'|')) THEN N'' ELSE HandledByName END,
  OwnerId = CASE WHEN OwnerId IN (SELECT value FROM STRING_SPLIT(@ids, N'|')) THEN N'' ELSE OwnerId END,
  HandledById = CASE WHEN HandledById IN (SELECT value FROM STRING_SPLIT(@ids, N'|')) THEN N'' ELSE HandledById END
WHERE HandledAs IS NOT NULL
  AND (OwnerId IN (SELECT value FROM STRING_SPLIT(@ids, N'|')) OR HandledById IN (SELECT value FROM STRING_SPLIT(@ids, N'|')));
