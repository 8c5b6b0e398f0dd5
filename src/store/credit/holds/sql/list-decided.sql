-- DECLARE @company nvarchar(40) = N'', @since datetime2(3) = SYSUTCDATETIME();
SELECT
  Id, Reference, Company, Version, State, Kind, Piece, Payer, Fingerprint, Facts, Step, StepSince, Notes, Decision,
  AskedById, AskedByName, AskedAt, UpdatedAt
FROM relance.OrderHold
WHERE Company = @company AND DecidedAt >= @since
ORDER BY DecidedAt, Number;
