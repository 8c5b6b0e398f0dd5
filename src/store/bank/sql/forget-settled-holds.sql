-- A person may have settled an entry while a pass matched it.
-- DECLARE @company nvarchar(40) = N'';
DELETE FROM relance.BankHold
WHERE Company = @company
  AND EntryKey NOT IN (SELECT e.EntryKey FROM relance.BankEntry e WHERE e.Company = @company AND e.State = N'open');
