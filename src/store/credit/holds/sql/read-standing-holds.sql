-- one_live_hold_per_order makes it one an order.
-- DECLARE @company nvarchar(40) = N'';
SELECT
  Id, Reference, Company, Version, State, Kind, Piece, Payer, Fingerprint, Facts, Step, StepSince, Notes, Decision,
  AskedById, AskedByName, AskedAt, UpdatedAt
FROM relance.OrderHold
WHERE Company = @company AND Live = 1
ORDER BY Number DESC;
