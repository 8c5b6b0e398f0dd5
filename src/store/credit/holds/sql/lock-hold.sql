-- Read to be written in the same transaction.
-- DECLARE @id nvarchar(40) = N'', @version int = 1;
SELECT
  Id, Reference, Company, Version, State, Kind, Piece, Payer, Fingerprint, Facts, Step, StepSince, Notes, Decision,
  AskedById, AskedByName, AskedAt, UpdatedAt
FROM relance.OrderHold WITH (UPDLOCK, ROWLOCK)
WHERE Id = @id AND Version = @version;
