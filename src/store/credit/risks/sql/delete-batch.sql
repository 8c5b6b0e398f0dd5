-- DECLARE @batch nvarchar(40) = N'';
DELETE FROM relance.RiskChange WHERE Batch = @batch;
