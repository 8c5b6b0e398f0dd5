-- DECLARE @id nvarchar(40) = N'', @company nvarchar(40) = N'', @tiers nvarchar(20) = N'', @ecNo int = 1, @piece nvarchar(40) = N'',
--   @due date = NULL, @amount bigint = 0, @count smallint = 0, @reason nvarchar(1000) = N'', @byId nvarchar(100) = N'',
--   @byName nvarchar(200) = N'', @on date = SYSUTCDATETIME(), @seenLevel smallint = NULL, @seenOn date = NULL,
--   @at datetime2(3) = SYSUTCDATETIME();
INSERT INTO relance.LevelCorrection
  (Id, Company, Tiers, EcNo, Piece, DueDay, AmountCents, CountedLevel, Reason, ById, ByName, SetOn, SeenLevel, SeenOn, RecordedAt)
VALUES
  (@id, @company, @tiers, @ecNo, @piece, @due, @amount, @count, @reason, @byId, @byName, @on, @seenLevel, @seenOn, @at);
