-- one_live_exclusion_as_said refuses one that says the same.
-- DECLARE @id nvarchar(40) = N'', @company nvarchar(40) = N'', @tiers nvarchar(20) = N'', @ecNo int = 1, @piece nvarchar(40) = N'',
--   @due date = NULL, @amount bigint = 0, @byId nvarchar(100) = N'', @byName nvarchar(200) = N'', @reason nvarchar(1000) = N'',
--   @since date = SYSUTCDATETIME(), @until date = NULL, @said nvarchar(64) = NULL;
INSERT INTO relance.Exclusion
  (Id, Company, Tiers, EcNo, Piece, DueDay, AmountCents, ById, ByName, Reason, SinceDay, UntilDay, Said, Live)
VALUES (@id, @company, @tiers, @ecNo, @piece, @due, @amount, @byId, @byName, @reason, @since, @until, @said, 1);
