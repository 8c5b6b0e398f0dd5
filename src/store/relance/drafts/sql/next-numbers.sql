-- The last of @count numbers in a row.
-- DECLARE @year smallint = 2026, @count int = 10;
UPDATE relance.ReferenceCounter
SET LastNumber = LastNumber + @count
OUTPUT inserted.LastNumber
WHERE CounterYear = @year;
