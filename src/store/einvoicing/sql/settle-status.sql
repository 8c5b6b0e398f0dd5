-- DECLARE @company nvarchar(40) = N'', @key nvarchar(64) = N'', @byId nvarchar(100) = N'', @byName nvarchar(200) = N'',
--   @at datetime2(3) = SYSUTCDATETIME();
UPDATE relance.EInvoiceStatus
SET SettledById = @byId, SettledByName = @byName, SettledAt = @at
WHERE Company = @company
  AND StatusKey = @key
  AND SettledAt IS NULL
  AND StatusKey IN (SELECT f.StatusKey FROM relance.EInvoiceFinding f WHERE f.Company = @company);
