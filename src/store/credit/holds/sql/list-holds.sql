-- A filter that is NULL filters nothing. @states: names between bars. Planned for the filters that there are: one plan for all of
-- them would read every hold there ever was for the few of one customer.
-- DECLARE @company nvarchar(40) = NULL, @payer nvarchar(20) = NULL, @states nvarchar(400) = N'pending|noted', @decided bit = 0,
--   @limit int = 50;
SELECT TOP (@limit)
  Id, Reference, Company, Version, State, Kind, Piece, Payer, Fingerprint, Facts, Step, StepSince, Notes, Decision,
  AskedById, AskedByName, AskedAt, UpdatedAt
FROM relance.OrderHold
WHERE (@company IS NULL OR Company = @company)
  AND (@payer IS NULL OR Payer = @payer)
  AND (@states IS NULL OR State IN (SELECT value FROM STRING_SPLIT(@states, N'|')))
  AND (@decided = 0 OR DecidedAt IS NOT NULL)
ORDER BY Number DESC
OPTION (RECOMPILE);
