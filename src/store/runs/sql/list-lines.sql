-- @states: names between bars; NULL: all.
-- DECLARE @id nvarchar(40) = N'', @states nvarchar(400) = NULL, @limit int = 100000;
SELECT TOP (@limit)
  LineNumber, Tiers, Name, Currency, State, DraftId, DraftVersion, Digest, Letters, LevelRank, Items, TotalCents, Why, ById, ByName,
  Salesperson, FiledUnder, Segment, CollectorName, DaysLate, ChangedIn, OtherBalances
FROM relance.RunLine
WHERE RunId = @id AND (@states IS NULL OR State IN (SELECT value FROM STRING_SPLIT(@states, N'|')))
ORDER BY LineNumber;
