-- An exclusion whose last day is over makes room for a new one.
-- DECLARE @company nvarchar(40) = N'', @ecNo int = 1, @since date = SYSUTCDATETIME();
UPDATE relance.Exclusion SET Live = 0 WHERE Company = @company AND EcNo = @ecNo AND Live = 1 AND UntilDay < @since;
