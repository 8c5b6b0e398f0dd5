-- @before: the beginning of the first day that stays. What they were about goes unnamed: numbers and pieces of nobody.
-- DECLARE @before datetime2(3) = SYSUTCDATETIME();
DELETE FROM relance.Matter WHERE EndedAt < @before;
