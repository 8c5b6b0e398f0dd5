-- DECLARE @ids nvarchar(max) = NULL, @names nvarchar(max) = NULL, @company nvarchar(40) = NULL, @tiers nvarchar(20) = NULL;
SELECT Company, Tiers, DispatchId, CollectorId, CollectorName, AnnulledByName, AnnulledWhy
FROM relance.ReminderFact
WHERE (
    CollectorId IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
    OR AnnulledByName IN (SELECT value FROM STRING_SPLIT(@names, N'|'))
    OR (Company = @company AND Tiers = @tiers)
  )
ORDER BY DispatchId;
