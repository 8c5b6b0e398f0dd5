-- DECLARE @ids nvarchar(max) = NULL, @mails nvarchar(max) = NULL;
SELECT Id, HoldId, Company, TargetKind, Target, State, Awaits, UpdatedAt
FROM relance.HoldNotice
WHERE State NOT IN (N'planned', N'telling')
  AND (
    (TargetKind = N'person' AND Target IN (SELECT value FROM STRING_SPLIT(@ids, N'|')))
    OR (TargetKind = N'salesperson' AND LOWER(Target) IN (SELECT value FROM STRING_SPLIT(@mails, N'|')))
    OR Awaits IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
  )
ORDER BY Number;
