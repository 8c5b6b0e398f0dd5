-- @payers: codes between @separator.
-- DECLARE @company nvarchar(40) = N'', @payers nvarchar(max) = N'', @separator nvarchar(1) = NCHAR(10);
DELETE FROM relance.CustomerRisk
WHERE Company = @company AND Payer IN (SELECT value FROM STRING_SPLIT(@payers, @separator));
