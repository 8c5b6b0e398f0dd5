-- DECLARE @company nvarchar(40) = N'', @generation int = 0;
INSERT INTO relance.SnapshotFact (Company, Tiers, MonthEnd, Version, Reason, WrittenAt, BalanceCents, NotDueCents, D1To30Cents, D31To60Cents,
  D61To90Cents, Over90Cents, UnallocatedCents, LateCents, SalesCents)
SELECT n.Company, n.Tiers, n.MonthEnd, n.Version, n.Reason, n.WrittenAt, n.BalanceCents, n.NotDueCents, n.D1To30Cents, n.D31To60Cents,
  n.D61To90Cents, n.Over90Cents, n.UnallocatedCents, n.LateCents, n.SalesCents
FROM relance.SnapshotNext n
WHERE n.Company = @company AND n.Generation = @generation;
