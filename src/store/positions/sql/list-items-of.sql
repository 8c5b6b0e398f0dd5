-- @codes: tiers between bars.
-- DECLARE @company nvarchar(40) = N'', @codes nvarchar(max) = N'';
SELECT a.Tiers, n.Name, a.Items
FROM relance.PositionAccount a
INNER JOIN relance.PositionSeen n ON n.Company = a.Company AND n.Tiers = a.Tiers
WHERE a.Company = @company AND a.Tiers IN (SELECT value FROM STRING_SPLIT(@codes, N'|'))
ORDER BY CONVERT(varbinary(40), a.Tiers);
