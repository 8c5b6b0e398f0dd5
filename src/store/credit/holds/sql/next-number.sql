-- DECLARE @year smallint = 2026;
UPDATE relance.HoldCounter
SET LastNumber = LastNumber + 1
OUTPUT inserted.LastNumber
WHERE CounterYear = @year;
