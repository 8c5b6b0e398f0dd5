-- @before: the first day that stays.
-- DECLARE @before date = SYSUTCDATETIME();
SELECT COUNT(*) AS Lines FROM relance.Conversation WHERE DeadAt < @before;
