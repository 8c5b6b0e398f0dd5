-- DECLARE @company nvarchar(40) = NULL, @tiers nvarchar(20) = NULL;
SELECT Company, Tiers, Name, City, Salesperson
FROM relance.DatasetTiers
WHERE (Company = @company AND Tiers = @tiers)
ORDER BY Company, Tiers;
