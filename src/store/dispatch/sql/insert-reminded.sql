-- Nothing when this dispatch has recorded the instalment before; one_level_per_dispatch_and_instalment is the judge.
-- DECLARE @dispatchId nvarchar(40) = N'', @ecNo int = 1, @company nvarchar(40) = N'', @tiers nvarchar(20) = N'', @piece nvarchar(40) = N'',
--   @due date = NULL, @amount bigint = 0, @level smallint = 1, @on date = SYSUTCDATETIME(), @byHand bit = 0,
--   @sandbox bit = 0, @now datetime2(3) = SYSUTCDATETIME();
INSERT INTO relance.Reminded
  (DispatchId, EcNo, Company, Tiers, Piece, DueDay, AmountCents, LevelRank, RemindedOn, ByHand, Sandbox, RecordedAt)
SELECT @dispatchId, @ecNo, @company, @tiers, @piece, @due, @amount, @level, @on, @byHand, @sandbox, @now
WHERE NOT EXISTS (SELECT 1 FROM relance.Reminded WHERE DispatchId = @dispatchId AND EcNo = @ecNo);
