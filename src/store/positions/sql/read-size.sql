-- DECLARE @company nvarchar(40) = N'';
SELECT N'tiers' AS Counted, COUNT(*) AS Total FROM relance.PositionSeen WHERE Company = @company
UNION ALL
SELECT N'debts', COUNT(*) FROM relance.PositionDebt WHERE Company = @company
UNION ALL
SELECT N'lates', COUNT(*) FROM relance.PositionLate WHERE Company = @company;
