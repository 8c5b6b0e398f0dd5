-- Annulments that the dossier does not say yet, of letters that are filed. The lease decides, compared again in the UPDATE itself.
-- DECLARE @owner nvarchar(200) = N'', @now datetime2(3) = SYSUTCDATETIME(), @leaseUntil datetime2(3) = SYSUTCDATETIME(), @limit int = 10;
UPDATE relance.Dispatch
SET MarkOwner = @owner, MarkLeaseUntil = @leaseUntil
OUTPUT inserted.Id, inserted.Number
WHERE Id IN (
    SELECT TOP (@limit) Id
    FROM relance.Dispatch WITH (READPAST, UPDLOCK, ROWLOCK)
    WHERE MarkState = N'wanted'
      AND State = N'done'
      AND (MarkOwner IS NULL OR MarkLeaseUntil <= @now)
      AND (MarkNotBefore IS NULL OR MarkNotBefore <= @now)
    ORDER BY Number
  )
  AND MarkState = N'wanted'
  AND (MarkOwner IS NULL OR MarkLeaseUntil <= @now)
  AND (MarkNotBefore IS NULL OR MarkNotBefore <= @now);
