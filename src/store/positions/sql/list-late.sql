-- Who is late in a currency on the day, a page of them. Equal amounts in the order of the bytes of the code, as everywhere.
-- DECLARE @company nvarchar(40) = N'', @currency nvarchar(10) = N'', @today date = SYSUTCDATETIME(), @skip int = 0, @limit int = 10;
SELECT l.Company, l.Tiers, n.Name, l.Currency, l.FromDay, l.UntilDay, l.LateCents, l.LateItems, l.OldestDue, l.NewlyLateCents
FROM relance.PositionLate l
INNER JOIN relance.PositionSeen n ON n.Company = l.Company AND n.Tiers = l.Tiers
WHERE l.Company = @company AND l.Currency = @currency AND l.FromDay <= @today AND (l.UntilDay IS NULL OR l.UntilDay > @today)
ORDER BY l.LateCents DESC, CONVERT(varbinary(40), l.Tiers)
OFFSET @skip ROWS FETCH NEXT @limit ROWS ONLY;
