-- holding-matters
-- What stands and holds instalments out of reminders, a line for each of them; what holds a whole account has one line without. Asked as standing-matters.
-- DECLARE @company nvarchar(40) = N'', @codes nvarchar(max) = NULL, @ecNos nvarchar(max) = NULL;
WITH Wanted (Id) AS (
  SELECT a.Id FROM relance.Matter a WHERE a.Company = @company AND a.Ended IS NULL AND @codes IS NULL
  UNION
  SELECT b.Id
  FROM STRING_SPLIT(@codes, N'|') s
  INNER JOIN relance.Matter b ON b.Company = @company AND b.Tiers = CONVERT(nvarchar(20), s.value)
  UNION
  SELECT c.MatterId
  FROM STRING_SPLIT(@ecNos, N'|') n
  INNER JOIN relance.MatterItem c ON c.Company = @company AND c.EcNo = CAST(n.value AS int) AND c.Live = 1
)
SELECT m.Id, m.Kind, m.Tiers, m.Facts, m.ById, m.ByName, m.SinceDay, i.EcNo, i.Piece, i.DueDay, i.AmountCents
FROM Wanted w
INNER JOIN relance.Matter m ON m.Id = w.Id
LEFT JOIN relance.MatterItem i ON i.MatterId = m.Id AND i.Live = 1
WHERE m.Ended IS NULL AND m.Kind <> N'dispute'
ORDER BY m.MadeAt, m.Id, i.DueDay, i.EcNo;
