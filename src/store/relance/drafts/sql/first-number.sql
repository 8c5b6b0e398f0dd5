-- DECLARE @year smallint = 2026;
INSERT INTO relance.ReferenceCounter (CounterYear, LastNumber) VALUES (@year, 1);
