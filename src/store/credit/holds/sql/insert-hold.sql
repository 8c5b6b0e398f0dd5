-- one_live_hold_per_order refuses the second one.
-- DECLARE @id nvarchar(40) = N'', @reference nvarchar(20) = N'', @company nvarchar(40) = N'', @state nvarchar(20) = N'pending',
--   @kind nvarchar(20) = N'commande', @piece nvarchar(40) = N'', @payer nvarchar(20) = N'', @fingerprint nvarchar(max) = N'',
--   @facts nvarchar(max) = N'{}', @step int = 0, @notes nvarchar(max) = N'[]', @askedById nvarchar(100) = NULL,
--   @askedByName nvarchar(200) = NULL, @now datetime2(3) = SYSUTCDATETIME();
INSERT INTO relance.OrderHold
  (Id, Reference, Company, Version, State, Live, Kind, Piece, Payer, Fingerprint, Facts, Step, StepSince, Notes,
   AskedById, AskedByName, AskedAt, UpdatedAt)
VALUES
  (@id, @reference, @company, 1, @state, 1, @kind, @piece, @payer, @fingerprint, @facts, @step, @now, @notes,
   @askedById, @askedByName, @now, @now);
