-- @payers: codes between bars.
-- DECLARE @company nvarchar(40) = N'', @payers nvarchar(max) = N'';
DELETE FROM relance.OrderWatchPayer WHERE Company = @company AND Payer IN (SELECT value FROM STRING_SPLIT(@payers, N'|'));
