-- DECLARE @year smallint = 2026, @count int = 10;
INSERT INTO relance.ReferenceCounter (CounterYear, LastNumber) VALUES (@year, @count);
