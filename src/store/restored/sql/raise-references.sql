-- DECLARE @year smallint = 2026, @last int = 10;
UPDATE relance.ReferenceCounter SET LastNumber = @last WHERE CounterYear = @year AND LastNumber < @last;
