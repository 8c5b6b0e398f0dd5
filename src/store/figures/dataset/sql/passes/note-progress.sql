-- Touches no row once a pass that began later writes: what this one would leave is nobody's.
-- DECLARE @company nvarchar(40) = N'', @generation int = 0, @count int = 0;
UPDATE relance.DatasetCompany
SET TiersDone = TiersDone + @count, Leftovers = 1
WHERE Company = @company AND Writing = @generation;
