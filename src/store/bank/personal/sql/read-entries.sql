-- What was paid by or for a person, and what a person settled.
-- DECLARE @ids nvarchar(max) = NULL, @company nvarchar(40) = NULL, @tiers nvarchar(20) = NULL;
SELECT Company, OnDay, AmountCents, Currency, PayerName, PayerIban, FreeText, Tiers, State, SettledByName, SettledAt
FROM relance.BankEntry
WHERE SettledById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
  OR (Company = @company AND Tiers = @tiers)
ORDER BY OnDay, EntryKey;
