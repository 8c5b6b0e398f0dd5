-- Customers of whom passes that did not go through wrote facts.
-- DECLARE @company nvarchar(40) = N'', @until int = 0;
SELECT DISTINCT Tiers FROM relance.DatasetNext WHERE Company = @company AND Generation < @until ORDER BY Tiers;
