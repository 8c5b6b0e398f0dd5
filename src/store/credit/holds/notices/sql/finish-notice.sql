-- DECLARE @id nvarchar(40) = N'', @owner nvarchar(200) = N'', @to nvarchar(20) = N'told', @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.HoldNotice
SET State = @to, ClaimOwner = NULL, LeaseUntil = NULL, UpdatedAt = @now
WHERE Id = @id AND State = N'telling' AND ClaimOwner = @owner;
