-- DECLARE @company nvarchar(40) = N'';
SELECT Tiers, Name, City, Salesperson FROM relance.DatasetTiers WHERE Company = @company ORDER BY Tiers;
