-- What steps of plans caused: a task each, also one that has ended.
-- DECLARE @company nvarchar(40) = N'';
SELECT Cause, Ended FROM relance.Task WHERE Company = @company AND Cause LIKE N'plan:%';
