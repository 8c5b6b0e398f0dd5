-- DECLARE @company nvarchar(40) = NULL, @tiers nvarchar(20) = NULL;
SELECT s.Company, s.Tiers, s.Name,
  (SELECT COUNT(*) FROM relance.PositionDebt d WHERE d.Company = s.Company AND d.Tiers = s.Tiers) AS Debts,
  (SELECT COUNT(*) FROM relance.PositionLate l WHERE l.Company = s.Company AND l.Tiers = s.Tiers) AS Lates
FROM relance.PositionSeen s
WHERE s.Company = @company AND s.Tiers = @tiers;
