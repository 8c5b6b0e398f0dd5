-- Of each payer the step that holds on the day. In the order of the bytes of the code, which is how lists put equal ones.
-- DECLARE @company nvarchar(40) = N'', @today date = SYSUTCDATETIME();
SELECT d.Company, d.Tiers, n.Name, c.Currency, d.FromDay, d.UntilDay, d.BalanceCents, d.DebitCents, d.LateCents, d.OldestDue
FROM relance.PositionDebt d
INNER JOIN relance.PositionSeen n ON n.Company = d.Company AND n.Tiers = d.Tiers
INNER JOIN relance.PositionCompany c ON c.Company = d.Company
WHERE d.Company = @company AND d.FromDay <= @today AND (d.UntilDay IS NULL OR d.UntilDay > @today)
ORDER BY CONVERT(varbinary(40), d.Tiers);
