-- The latest version of each month from @from on. @codes: tiers between bars.
-- DECLARE @company nvarchar(40) = N'', @codes nvarchar(max) = N'', @from date = SYSUTCDATETIME();
SELECT s.Tiers, s.MonthEnd, s.Version, s.Reason, s.BalanceCents, s.NotDueCents, s.D1To30Cents, s.D31To60Cents, s.D61To90Cents,
  s.Over90Cents, s.UnallocatedCents, s.LateCents, s.SalesCents
FROM relance.SnapshotFact s
WHERE s.Company = @company AND s.MonthEnd >= @from
  AND s.Tiers IN (SELECT value FROM STRING_SPLIT(@codes, N'|'))
  AND NOT EXISTS (
    SELECT 1
    FROM relance.SnapshotFact n
    WHERE n.Company = s.Company AND n.Tiers = s.Tiers AND n.MonthEnd = s.MonthEnd AND n.Version > s.Version
  )
ORDER BY s.Tiers, s.MonthEnd;
