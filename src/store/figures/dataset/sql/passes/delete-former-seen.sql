-- DECLARE @company nvarchar(40) = N'', @generation int = 0;
DELETE FROM relance.DatasetSeen
WHERE Company = @company
  AND Tiers IN (SELECT n.Tiers FROM relance.DatasetNext n WHERE n.Company = @company AND n.Generation = @generation);
