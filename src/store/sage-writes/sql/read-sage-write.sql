-- DECLARE @id nvarchar(40) = N'';
SELECT
  Id, Company, HoldId, Reference, Tiers, Outcome, DecidedAt, Target, OrderKind, TargetKey, Value, Undoes, Wrote, ById, ByName,
  State, HasLooked, BeforeValue, Attempts, NotBefore, Why, PlannedAt, UpdatedAt
FROM relance.SageWrite
WHERE Id = @id;
