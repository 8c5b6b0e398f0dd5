-- Wholes and parts of what the bank booked as one, on those days.
-- DECLARE @company nvarchar(40) = N'', @from date = SYSUTCDATETIME(), @until date = SYSUTCDATETIME();
SELECT EntryKey, Account, OnDay, Currency, State, Batch
FROM relance.BankEntry
WHERE Company = @company AND Batch IS NOT NULL AND OnDay >= @from AND OnDay <= @until;
