-- Before a line of the list changes: whoever approves at the same moment waits for it, or this waits for them and changes nothing.
-- DECLARE @id nvarchar(40) = N'', @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.Run SET ListVersion = ListVersion + 1, ChangedAt = @now WHERE Id = @id AND State = N'prepared';
