-- The latest first.
-- DECLARE @company nvarchar(40) = N'';
SELECT Company, Hash, FileName, Format, Content, Entries, ReadAt
FROM relance.BankFile
WHERE Company = @company
ORDER BY ReadAt DESC, Hash;
