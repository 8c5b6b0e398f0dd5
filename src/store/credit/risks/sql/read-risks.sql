-- @payers: codes between bars, NULL for all of the company.
-- DECLARE @company nvarchar(40) = N'', @payers nvarchar(max) = NULL;
SELECT r.Payer, r.Facts, g.ReadAt
FROM relance.CustomerRisk r
INNER JOIN relance.RiskReading g ON g.Company = r.Company
WHERE r.Company = @company
  AND (@payers IS NULL OR r.Payer IN (SELECT value FROM STRING_SPLIT(@payers, N'|')))
ORDER BY r.Payer;
