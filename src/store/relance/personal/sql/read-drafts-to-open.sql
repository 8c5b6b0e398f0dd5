-- DECLARE @company nvarchar(40) = NULL, @tiers nvarchar(20) = NULL;
SELECT o.Id, o.Tiers, o.Currency, o.Reference
FROM relance.DraftToOpen o
WHERE o.Tiers = @tiers AND @company IS NOT NULL
ORDER BY o.Id;
