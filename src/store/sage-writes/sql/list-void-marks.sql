-- Marks of releases that no longer hold and of refusals that nobody stands by, unless they are being taken back or were.
-- DECLARE @company nvarchar(40) = N'';
SELECT
  W.Id, W.Company, W.HoldId, W.Reference, W.Tiers, W.Outcome, W.DecidedAt, W.Target, W.OrderKind, W.TargetKey, W.Value,
  W.Undoes, W.Wrote, W.ById, W.ByName, W.State, W.HasLooked, W.BeforeValue, W.Attempts, W.NotBefore, W.Why, W.PlannedAt,
  W.UpdatedAt
FROM relance.SageWrite W
INNER JOIN relance.OrderHold H ON H.Id = W.HoldId
  AND (
    (W.Outcome = N'approved' AND H.State IN (N'superseded', N'expired'))
    OR (W.Outcome = N'refused' AND H.State IN (N'superseded', N'lifted'))
  )
WHERE W.Company = @company
  AND W.State = N'done' AND W.Target = N'order' AND W.Undoes IS NULL
  AND NOT EXISTS (SELECT 1 FROM relance.SageWrite U WHERE U.Undoes = W.Id)
ORDER BY W.Number;
