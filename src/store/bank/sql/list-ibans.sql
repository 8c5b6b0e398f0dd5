-- Whose payments came from which account, as Sage booked them.
-- DECLARE @company nvarchar(40) = N'';
SELECT DISTINCT PayerIban, Tiers
FROM relance.BankEntry
WHERE Company = @company AND PayerIban IS NOT NULL AND Tiers IS NOT NULL
ORDER BY PayerIban, Tiers;
