-- Whoever can be reached by now is told of what still stands, the newest first and no more than @most; the rest is in the list.
-- DECLARE @most int = 20, @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.HoldNotice
SET Awaits = NULL, UpdatedAt = @now,
  State = CASE WHEN Number IN (
    SELECT w.Number
    FROM (
      SELECT n.Number, ROW_NUMBER() OVER (PARTITION BY n.Awaits ORDER BY n.Number DESC) AS Place
      FROM relance.HoldNotice n
      INNER JOIN relance.OrderHold h ON h.Id = n.HoldId
      WHERE n.Awaits IS NOT NULL AND h.Live = 1
    ) w
    WHERE w.Place <= @most
  ) THEN N'planned' ELSE State END
WHERE Awaits IN (SELECT c.PersonId FROM relance.Conversation c WHERE c.Kind = N'personal' AND c.DeadAt IS NULL);
