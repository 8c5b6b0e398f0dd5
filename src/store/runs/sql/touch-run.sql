-- What became of its letters has changed after it was over.
-- DECLARE @id nvarchar(40) = N'', @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.Run SET ChangedAt = @now WHERE Id = @id AND State IN (N'done', N'cancelled');
