-- DECLARE @year smallint = 2026, @last int = 10;
INSERT INTO relance.ReferenceCounter (CounterYear, LastNumber)
SELECT @year, @last
WHERE NOT EXISTS (SELECT 1 FROM relance.ReferenceCounter WHERE CounterYear = @year);
