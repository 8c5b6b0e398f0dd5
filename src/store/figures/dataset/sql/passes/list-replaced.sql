-- Customers whose facts the pass took up that ended last: those before are still there.
-- DECLARE @company nvarchar(40) = N'', @generation int = 0;
SELECT Tiers FROM relance.DatasetSeen WHERE Company = @company AND Generation = @generation ORDER BY Tiers;
