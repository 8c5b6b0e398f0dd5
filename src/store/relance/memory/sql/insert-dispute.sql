-- DECLARE @company nvarchar(40) = N'', @ecNo int = 1, @tiers nvarchar(20) = N'', @piece nvarchar(40) = N'', @due date = NULL,
--   @amount bigint = 0, @reason nvarchar(1000) = N'', @since date = SYSUTCDATETIME();
INSERT INTO relance.Dispute (Company, EcNo, Tiers, Piece, DueDay, AmountCents, Reason, SinceDay)
VALUES (@company, @ecNo, @tiers, @piece, @due, @amount, @reason, @since);
