-- DECLARE @id nvarchar(40) = N'', @number int = 1, @from nvarchar(20) = N'selected', @to nvarchar(20) = N'left-out',
--   @why nvarchar(max) = NULL, @byId nvarchar(100) = NULL, @byName nvarchar(200) = NULL;
UPDATE relance.RunLine
SET State = @to, Why = @why, ById = @byId, ByName = @byName,
  ChangedIn = (SELECT ListVersion FROM relance.Run WHERE Id = @id)
WHERE RunId = @id AND LineNumber = @number AND State = @from;
