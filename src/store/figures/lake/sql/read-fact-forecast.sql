-- DECLARE @company nvarchar(40) = N'';
SELECT f.Company, f.TiersKey, f.WeekStart, CONVERT(bigint, f.Expected * 100) AS Expected, CONVERT(bigint, f.Low * 100) AS Low,
  CONVERT(bigint, f.High * 100) AS High, f.MadeOn
FROM pbi.FactForecast f
WHERE f.Company = @company
ORDER BY f.TiersKey, f.WeekStart;
