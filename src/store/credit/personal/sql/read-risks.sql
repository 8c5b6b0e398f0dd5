-- DECLARE @company nvarchar(40) = NULL, @tiers nvarchar(20) = NULL;
SELECT Company, Payer, Facts
FROM relance.CustomerRisk
WHERE (Company = @company AND Payer = @tiers)
ORDER BY Company, Payer;
