-- DECLARE @id nvarchar(40) = N'', @ofChange datetime2(3) = SYSUTCDATETIME(), @files nvarchar(max) = N'[]', @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.RunReport SET OfChange = @ofChange, Files = @files, FiledAt = @now WHERE RunId = @id;
