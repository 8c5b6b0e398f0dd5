-- DECLARE @names nvarchar(max) = NULL, @company nvarchar(40) = NULL, @tiers nvarchar(20) = NULL;
SELECT Company, Tiers, Reference, Outcome, DecidedBy
FROM relance.CreditDecisionFact
WHERE (
    DecidedBy IN (SELECT value FROM STRING_SPLIT(@names, N'|'))
    OR (Company = @company AND Tiers = @tiers)
  )
ORDER BY Reference;
