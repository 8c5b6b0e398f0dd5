-- What was prepared before, of the same kind, and nobody approved.
-- DECLARE @company nvarchar(40) = N'', @kind nvarchar(12) = N'rappel', @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.Run SET State = N'cancelled', ChangedAt = @now WHERE Company = @company AND Kind = @kind AND State = N'prepared';
