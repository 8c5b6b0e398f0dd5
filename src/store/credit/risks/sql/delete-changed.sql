-- DECLARE @batch nvarchar(40) = N'', @company nvarchar(40) = N'';
DELETE FROM relance.CustomerRisk
WHERE Company = @company AND Payer IN (SELECT Payer FROM relance.RiskChange WHERE Batch = @batch);
