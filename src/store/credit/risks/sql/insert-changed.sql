-- one_risk_per_payer is the judge of two watches at once.
-- DECLARE @batch nvarchar(40) = N'', @company nvarchar(40) = N'';
INSERT INTO relance.CustomerRisk (Company, Payer, Facts)
SELECT @company, Payer, Facts FROM relance.RiskChange WHERE Batch = @batch;
