-- What is not read.
-- DECLARE @company nvarchar(40) = N'', @until int = 0;
DELETE FROM relance.ForecastFact
WHERE Company = @company AND Generation < @until
  AND Generation NOT IN (SELECT c.ForecastGeneration FROM relance.DatasetCompany c WHERE c.Company = @company);
