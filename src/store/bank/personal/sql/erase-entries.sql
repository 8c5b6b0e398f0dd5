-- Sage keeps the payment; what the bank wrote of who paid goes, of what is open no more.
-- DECLARE @ids nvarchar(max) = NULL, @company nvarchar(40) = NULL, @tiers nvarchar(20) = NULL;
UPDATE relance.BankEntry
SET PayerName = N'', PayerIban = NULL, FreeText = N'', EndToEndId = NULL, Tiers = NULL, SettledById = NULL, SettledByName = NULL
WHERE State <> N'open'
  AND (
    SettledById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
    OR (Company = @company AND Tiers = @tiers)
  );
