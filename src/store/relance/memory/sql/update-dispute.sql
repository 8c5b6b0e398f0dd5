-- DECLARE @company nvarchar(40) = N'', @ecNo int = 1, @tiers nvarchar(20) = N'', @piece nvarchar(40) = N'', @due date = NULL,
--   @amount bigint = 0, @reason nvarchar(1000) = N'', @since date = SYSUTCDATETIME();
UPDATE relance.Dispute
SET Tiers = @tiers, Piece = @piece, DueDay = @due, AmountCents = @amount, Reason = @reason, SinceDay = @since
WHERE Company = @company AND EcNo = @ecNo;
