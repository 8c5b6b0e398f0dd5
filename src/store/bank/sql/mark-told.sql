-- @keys: between bars.
-- DECLARE @company nvarchar(40) = N'', @keys nvarchar(max) = N'';
UPDATE relance.BankEntry
SET State = N'told'
WHERE Company = @company
  AND State = N'open'
  AND EntryKey IN (SELECT CONVERT(nvarchar(64), k.value) FROM STRING_SPLIT(@keys, N'|') k);
