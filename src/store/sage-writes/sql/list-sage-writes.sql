-- DECLARE @company nvarchar(40) = N'', @limit int = 50;
SELECT TOP (@limit)
  Id, Company, HoldId, Reference, Tiers, Outcome, DecidedAt, Target, OrderKind, TargetKey, Value, Undoes, Wrote, ById, ByName,
  State, HasLooked, BeforeValue, Attempts, NotBefore, Why, PlannedAt, UpdatedAt
FROM relance.SageWrite
WHERE Company = @company
ORDER BY Number DESC;
