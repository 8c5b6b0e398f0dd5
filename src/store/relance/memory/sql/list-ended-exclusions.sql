-- Exclusions whose last day has come, and whose instalment nothing else became of.
-- DECLARE @company nvarchar(40) = N'', @from date = SYSUTCDATETIME(), @to date = SYSUTCDATETIME();
SELECT e.Id, e.Tiers, e.EcNo, e.Piece, e.DueDay, e.AmountCents, e.ById, e.ByName, e.Reason, e.SinceDay, e.UntilDay
FROM relance.Exclusion e
WHERE e.Company = @company
  AND e.Live = 1
  AND e.UntilDay >= @from
  AND e.UntilDay <= @to
  AND NOT EXISTS (
    SELECT 1
    FROM relance.Exclusion other
    WHERE other.Company = e.Company AND other.EcNo = e.EcNo AND other.Live = 1 AND other.Id <> e.Id
      AND (other.UntilDay IS NULL OR other.UntilDay > e.UntilDay)
  )
  AND NOT EXISTS (SELECT 1 FROM relance.DispatchItem i WHERE i.Company = e.Company AND i.EcNo = e.EcNo AND i.Live = 1)
  AND NOT EXISTS (
    SELECT 1 FROM relance.Reminded r WHERE r.Company = e.Company AND r.EcNo = e.EcNo AND r.RemindedOn >= e.UntilDay
  )
ORDER BY e.UntilDay, e.EcNo, e.Id;
