-- one_live_reservation_per_instalment refuses the second one.
-- DECLARE @dispatchId nvarchar(40) = N'', @company nvarchar(40) = N'', @tiers nvarchar(20) = N'', @ecNo int = 1,
--   @piece nvarchar(40) = NULL, @due date = NULL, @amount bigint = NULL;
INSERT INTO relance.DispatchItem (DispatchId, Company, Tiers, EcNo, Piece, DueDay, AmountCents, Live)
VALUES (@dispatchId, @company, @tiers, @ecNo, @piece, @due, @amount, 1);
