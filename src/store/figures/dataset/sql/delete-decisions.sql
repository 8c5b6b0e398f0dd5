-- @references: between bars.
-- DECLARE @company nvarchar(40) = N'', @references nvarchar(max) = N'';
DELETE FROM relance.CreditDecisionFact
WHERE Company = @company AND Reference IN (SELECT value FROM STRING_SPLIT(@references, N'|'));
