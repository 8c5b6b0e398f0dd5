-- By its own id: an instalment may have several, and Sage may have renamed the customer since.
-- DECLARE @company nvarchar(40) = N'', @id nvarchar(40) = N'', @byId nvarchar(100) = N'', @byName nvarchar(200) = N'',
--   @on date = SYSUTCDATETIME();
UPDATE relance.Exclusion
SET Live = 0, LiftedById = @byId, LiftedByName = @byName, LiftedOn = @on
OUTPUT inserted.Id, inserted.Tiers, inserted.EcNo, inserted.Piece, inserted.DueDay, inserted.AmountCents, inserted.ById,
  inserted.ByName, inserted.Reason, inserted.SinceDay, inserted.UntilDay
WHERE Company = @company AND Id = @id AND Live = 1 AND (UntilDay IS NULL OR UntilDay >= @on);
