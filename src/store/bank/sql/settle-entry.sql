-- DECLARE @company nvarchar(40) = N'', @key nvarchar(64) = N'', @byId nvarchar(100) = N'', @byName nvarchar(200) = N'',
--   @at datetime2(3) = SYSUTCDATETIME();
UPDATE relance.BankEntry
SET State = N'settled', SettledById = @byId, SettledByName = @byName, SettledAt = @at
WHERE Company = @company AND EntryKey = @key AND State = N'open';
