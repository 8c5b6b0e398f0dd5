-- DECLARE @id nvarchar(40) = N'', @owner nvarchar(200) = N'', @person nvarchar(100) = N'', @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.HoldNotice
SET State = N'unreachable', Awaits = @person, ClaimOwner = NULL, LeaseUntil = NULL, UpdatedAt = @now
WHERE Id = @id AND State = N'telling' AND ClaimOwner = @owner;
