-- DECLARE @company nvarchar(40) = N'';
SELECT f.Company, f.RefreshedAt, f.AsOf, f.State
FROM pbi.Freshness f
WHERE f.Company = @company
ORDER BY f.Company;
