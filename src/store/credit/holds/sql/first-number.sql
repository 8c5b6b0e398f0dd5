-- DECLARE @year smallint = 2026;
INSERT INTO relance.HoldCounter (CounterYear, LastNumber) VALUES (@year, 1);
