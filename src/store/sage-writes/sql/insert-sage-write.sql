-- one_live_write_per_hold_and_target refuses the second one.
-- DECLARE @id nvarchar(40) = N'', @company nvarchar(40) = N'', @holdId nvarchar(40) = N'', @reference nvarchar(20) = N'',
--   @tiers nvarchar(20) = N'', @outcome nvarchar(20) = N'approved', @decidedAt datetime2(3) = SYSUTCDATETIME(),
--   @target nvarchar(20) = N'order', @orderKind nvarchar(20) = N'commande', @targetKey nvarchar(40) = N'',
--   @value nvarchar(100) = NULL, @undoes nvarchar(40) = NULL, @wrote nvarchar(100) = NULL, @byId nvarchar(100) = N'',
--   @byName nvarchar(200) = N'', @now datetime2(3) = SYSUTCDATETIME();
INSERT INTO relance.SageWrite
  (Id, Company, HoldId, Reference, Tiers, Outcome, DecidedAt, Target, OrderKind, TargetKey, Value, Undoes, Wrote,
   ById, ByName, State, Live, HasLooked, Attempts, PlannedAt, UpdatedAt)
VALUES
  (@id, @company, @holdId, @reference, @tiers, @outcome, @decidedAt, @target, @orderKind, @targetKey, @value, @undoes, @wrote,
   @byId, @byName, N'planned', 1, 0, 0, @now, @now);
