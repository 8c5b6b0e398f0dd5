-- DECLARE @company nvarchar(40) = N'';
SELECT f.TiersKey, f.Company, f.Tiers, f.Name, f.City, f.Salesperson
FROM pbi.DimTiers f
WHERE f.Company = @company
ORDER BY f.TiersKey;
