-- one_reading_per_bank_file refuses a second reading.
-- DECLARE @company nvarchar(40) = N'', @hash nvarchar(64) = N'', @name nvarchar(260) = N'', @format nvarchar(20) = NULL,
--   @content nvarchar(max) = N'{}', @entries int = 0, @readAt datetime2(3) = SYSUTCDATETIME();
INSERT INTO relance.BankFile (Company, Hash, FileName, Format, Content, Entries, ReadAt)
VALUES (@company, @hash, @name, @format, @content, @entries, @readAt);
