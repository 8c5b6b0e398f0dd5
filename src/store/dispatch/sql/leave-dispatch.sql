-- A letter that this version cannot read, and that moved a short while ago: another version, whose it is, claims it.
-- DECLARE @id nvarchar(40) = N'', @movedAfter datetime2(3) = SYSUTCDATETIME(), @again datetime2(3) = SYSUTCDATETIME();
UPDATE relance.Dispatch
SET ClaimOwner = NULL, LeaseUntil = NULL, NotBefore = @again
WHERE Id = @id AND StateSince > @movedAfter AND State <> N'to-check';
