-- one_matter_per_instalment_and_kind refuses one that stands already.
-- DECLARE @id nvarchar(40) = N'', @kind nvarchar(20) = N'promise', @company nvarchar(40) = N'', @ecNo int = 1, @piece nvarchar(40) = N'',
--   @due date = NULL, @amount bigint = 0, @left bigint = 0;
INSERT INTO relance.MatterItem (MatterId, Kind, Company, EcNo, Piece, DueDay, AmountCents, LeftCents, Live)
VALUES (@id, @kind, @company, @ecNo, @piece, @due, @amount, @left, 1);
