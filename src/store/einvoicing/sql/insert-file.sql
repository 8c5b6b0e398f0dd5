-- one_reading_per_einvoice_file refuses a second reading.
-- DECLARE @company nvarchar(40) = N'', @hash nvarchar(64) = N'', @name nvarchar(260) = N'', @format nvarchar(20) = NULL,
--   @faults nvarchar(max) = N'[]', @statuses int = 0, @readAt datetime2(3) = SYSUTCDATETIME();
INSERT INTO relance.EInvoiceFile (Company, Hash, FileName, Format, Faults, Statuses, ReadAt)
VALUES (@company, @hash, @name, @format, @faults, @statuses, @readAt);
