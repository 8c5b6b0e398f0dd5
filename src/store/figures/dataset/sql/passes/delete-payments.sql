-- Of passes from @from on and before @until. @codes: tiers between bars.
-- DECLARE @company nvarchar(40) = N'', @codes nvarchar(max) = N'', @from int = 0, @until int = 0;
DELETE FROM relance.PaymentFact
WHERE Company = @company AND Generation >= @from AND Generation < @until
  AND Tiers IN (SELECT value FROM STRING_SPLIT(@codes, N'|'));
