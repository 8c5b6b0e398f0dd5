-- DECLARE @id nvarchar(40) = N'', @ofChange datetime2(3) = SYSUTCDATETIME(), @files nvarchar(max) = N'[]', @now datetime2(3) = SYSUTCDATETIME();
INSERT INTO relance.RunReport (RunId, OfChange, Files, FiledAt) VALUES (@id, @ofChange, @files, @now);
