-- Each payer with something open of whose lines, as they are kept, nothing was decided yet.
-- DECLARE @company nvarchar(40) = N'';
SELECT a.Tiers, n.Name, n.Content, a.Known, a.NotReminded, a.Unreachable, a.Numbers, d.Told, d.Outcome
FROM relance.PositionAccount a
INNER JOIN relance.PositionSeen n ON n.Company = a.Company AND n.Tiers = a.Tiers
LEFT JOIN relance.PositionDecision d ON d.Company = a.Company AND d.Tiers = a.Tiers AND d.Content = n.Content
WHERE a.Company = @company AND d.Tiers IS NULL
ORDER BY CONVERT(varbinary(40), a.Tiers);
