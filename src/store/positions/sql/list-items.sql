-- DECLARE @company nvarchar(40) = N'';
SELECT a.Tiers, n.Name, a.Items
FROM relance.PositionAccount a
INNER JOIN relance.PositionSeen n ON n.Company = a.Company AND n.Tiers = a.Tiers
WHERE a.Company = @company
ORDER BY CONVERT(varbinary(40), a.Tiers);
