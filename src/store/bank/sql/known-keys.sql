-- Which of these entries another file told. @keys: between bars.
-- DECLARE @company nvarchar(40) = N'', @keys nvarchar(max) = N'';
SELECT e.EntryKey
FROM STRING_SPLIT(@keys, N'|') k
INNER JOIN relance.BankEntry e ON e.Company = @company AND e.EntryKey = CONVERT(nvarchar(64), k.value);
