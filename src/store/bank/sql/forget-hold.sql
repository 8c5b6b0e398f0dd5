-- DECLARE @company nvarchar(40) = N'', @key nvarchar(64) = N'';
DELETE FROM relance.BankHold WHERE Company = @company AND EntryKey = @key;
