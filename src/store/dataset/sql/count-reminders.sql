-- DECLARE @company nvarchar(40) = N'';
SELECT Tiers, COUNT(*) AS Total FROM relance.Reminded WHERE Company = @company GROUP BY Tiers ORDER BY Tiers;
