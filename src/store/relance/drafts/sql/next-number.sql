-- DECLARE @year smallint = 2026;
UPDATE relance.ReferenceCounter
SET LastNumber = LastNumber + 1
OUTPUT inserted.LastNumber
WHERE CounterYear = @year;
