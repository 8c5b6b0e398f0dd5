-- DECLARE @company nvarchar(40) = N'';
SELECT Tiers, Name, Seen, Content, Watched FROM relance.PositionSeen WHERE Company = @company ORDER BY Tiers;
