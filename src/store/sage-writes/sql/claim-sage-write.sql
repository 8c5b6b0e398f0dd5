-- One that is due, by whoever is to take it and no other.
-- DECLARE @id nvarchar(40) = N'', @owner nvarchar(200) = N'', @now datetime2(3) = SYSUTCDATETIME(),
--   @leaseUntil datetime2(3) = DATEADD(minute, 1, SYSUTCDATETIME());
UPDATE relance.SageWrite
SET State = N'writing', Attempts = Attempts + 1, ClaimOwner = @owner, LeaseUntil = @leaseUntil, NotBefore = NULL,
  UpdatedAt = @now
OUTPUT inserted.Id, inserted.Company, inserted.HoldId, inserted.Reference, inserted.Tiers, inserted.Outcome,
  inserted.DecidedAt, inserted.Target, inserted.OrderKind, inserted.TargetKey, inserted.Value, inserted.Undoes,
  inserted.Wrote, inserted.ById, inserted.ByName, inserted.State, inserted.HasLooked, inserted.BeforeValue,
  inserted.Attempts, inserted.NotBefore, inserted.Why, inserted.PlannedAt, inserted.UpdatedAt
WHERE Id = @id
  AND (State IN (N'planned', N'unknown') AND (NotBefore IS NULL OR NotBefore <= @now)
    OR State = N'writing' AND LeaseUntil <= @now);
