-- By its number: what was asked since is another line, and another refresh.
-- DECLARE @number bigint = 0;
DELETE FROM relance.CardToRefresh WHERE Number = @number;
