-- DECLARE @company nvarchar(40) = N'';
SELECT f.CollectorKey, f.Company, f.Name
FROM pbi.DimCollector f
WHERE f.Company = @company
ORDER BY f.CollectorKey;
