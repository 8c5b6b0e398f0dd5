-- DECLARE @company nvarchar(40) = N'';
SELECT f.Company, f.Name, f.Currency, f.DmpBy
FROM pbi.DimCompany f
WHERE f.Company = @company
ORDER BY f.Company;
