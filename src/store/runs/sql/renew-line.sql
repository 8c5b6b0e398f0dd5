-- @former: the version of the draft that it showed.
-- DECLARE @id nvarchar(40) = N'', @number int = 1, @former int = 1, @state nvarchar(20) = N'selected', @version int = NULL,
--   @digest nvarchar(100) = NULL, @letters int = NULL, @level smallint = NULL, @items int = NULL, @total bigint = NULL,
--   @daysLate int = NULL, @others nvarchar(max) = NULL, @draftId nvarchar(40) = NULL, @why nvarchar(max) = NULL,
--   @byId nvarchar(100) = NULL, @byName nvarchar(200) = NULL;
UPDATE relance.RunLine
SET State = @state, DraftId = @draftId, DraftVersion = @version, Digest = @digest, Letters = @letters, LevelRank = @level,
  Items = @items, TotalCents = @total, DaysLate = @daysLate, OtherBalances = @others, Why = @why, ById = @byId, ByName = @byName,
  ChangedIn = (SELECT ListVersion FROM relance.Run WHERE Id = @id)
WHERE RunId = @id AND LineNumber = @number AND State IN (N'selected', N'left-out') AND DraftVersion = @former;
