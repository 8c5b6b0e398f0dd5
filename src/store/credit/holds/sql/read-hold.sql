-- DECLARE @id nvarchar(40) = N'';
SELECT
  Id, Reference, Company, Version, State, Kind, Piece, Payer, Fingerprint, Facts, Step, StepSince, Notes, Decision,
  AskedById, AskedByName, AskedAt, UpdatedAt
FROM relance.OrderHold
WHERE Id = @id;
