-- DECLARE @batch nvarchar(40) = N'';
DELETE FROM relance.DraftToOpen WHERE Batch = @batch;
