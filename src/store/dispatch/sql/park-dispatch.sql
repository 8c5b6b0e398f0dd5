-- A row that this version cannot read waits for a person, out of the way of the others.
-- DECLARE @id nvarchar(40) = N'', @lastError nvarchar(max) = N'{}', @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.Dispatch
SET CheckFrom = State, State = N'to-check', StateSince = @now, LastError = @lastError, ClaimOwner = NULL, LeaseUntil = NULL
WHERE Id = @id AND State <> N'to-check';
