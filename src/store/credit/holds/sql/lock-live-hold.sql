-- The hold that an order has now, read to be superseded in the same transaction.
-- DECLARE @company nvarchar(40) = N'', @kind nvarchar(20) = N'commande', @piece nvarchar(40) = N'';
SELECT
  Id, Reference, Company, Version, State, Kind, Piece, Payer, Fingerprint, Facts, Step, StepSince, Notes, Decision,
  AskedById, AskedByName, AskedAt, UpdatedAt
FROM relance.OrderHold WITH (UPDLOCK, ROWLOCK)
WHERE Company = @company AND Kind = @kind AND Piece = @piece AND Live = 1;
