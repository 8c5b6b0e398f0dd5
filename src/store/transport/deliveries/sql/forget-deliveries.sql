-- DECLARE @before datetime2(3) = SYSUTCDATETIME();
DELETE FROM relance.SeenActivity WHERE SeenAt < @before;
