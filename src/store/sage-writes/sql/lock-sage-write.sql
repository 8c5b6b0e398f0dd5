-- Read to be written in the same transaction, by whoever has claimed it.
-- DECLARE @id nvarchar(40) = N'', @owner nvarchar(200) = N'';
SELECT
  Id, Company, HoldId, Reference, Tiers, Outcome, DecidedAt, Target, OrderKind, TargetKey, Value, Undoes, Wrote, ById, ByName,
  State, HasLooked, BeforeValue, Attempts, NotBefore, Why, PlannedAt, UpdatedAt
FROM relance.SageWrite WITH (UPDLOCK, ROWLOCK)
WHERE Id = @id AND State = N'writing' AND ClaimOwner = @owner;
