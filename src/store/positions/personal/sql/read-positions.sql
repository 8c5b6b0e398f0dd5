-- DECLARE @company nvarchar(40) = NULL, @tiers nvarchar(20) = NULL;
SELECT s.Company, s.Tiers, s.Name,
  (SELECT COUNT(*) FROM relance.PositionDebt d WHERE d.Company = s.Company AND d.Tiers = s.Tiers) AS Debts,
  (SELECT COUNT(*) FROM relance.PositionLate l WHERE l.Company = s.Company AND l.Tiers = s.Tiers) AS Lates,
  (SELECT COUNT(*) FROM relance.PositionAccount a WHERE a.Company = s.Company AND a.Tiers = s.Tiers) AS Accounts,
  (SELECT COUNT(*) FROM relance.PositionDecision o WHERE o.Company = s.Company AND o.Tiers = s.Tiers) AS Decisions
FROM relance.PositionSeen s
WHERE s.Company = @company AND s.Tiers = @tiers;
