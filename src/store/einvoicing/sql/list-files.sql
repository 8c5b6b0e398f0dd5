-- The latest first.
-- DECLARE @company nvarchar(40) = N'';
SELECT Company, Hash, FileName, Format, Faults, Statuses, ReadAt
FROM relance.EInvoiceFile
WHERE Company = @company
ORDER BY ReadAt DESC, Hash;
