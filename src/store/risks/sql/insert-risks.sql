-- @rows: between @separator, each a code and the JSON object of its facts, in which the separator is escaped.
-- DECLARE @company nvarchar(40) = N'', @rows nvarchar(max) = N'DUPONT{}', @separator nvarchar(1) = NCHAR(10);
INSERT INTO relance.CustomerRisk (Company, Payer, Facts)
SELECT @company, LEFT(value, CHARINDEX(N'{', value) - 1), SUBSTRING(value, CHARINDEX(N'{', value), LEN(value))
FROM STRING_SPLIT(@rows, @separator);
