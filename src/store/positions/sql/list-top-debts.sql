-- Who owes most on the day. Equal amounts in the order of the bytes of the code, as everywhere.
-- DECLARE @company nvarchar(40) = N'', @today date = SYSUTCDATETIME(), @limit int = 10;
SELECT TOP (@limit) d.Company, d.Tiers, n.Name, c.Currency, d.FromDay, d.UntilDay, d.BalanceCents, d.DebitCents, d.LateCents, d.OldestDue
FROM relance.PositionDebt d
INNER JOIN relance.PositionSeen n ON n.Company = d.Company AND n.Tiers = d.Tiers
INNER JOIN relance.PositionCompany c ON c.Company = d.Company
WHERE d.Company = @company AND d.BalanceCents > 0 AND d.FromDay <= @today AND (d.UntilDay IS NULL OR d.UntilDay > @today)
ORDER BY d.BalanceCents DESC, CONVERT(varbinary(40), d.Tiers);
