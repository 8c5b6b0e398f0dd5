-- As they are read, of customers that the pass @generation did not write.
-- DECLARE @company nvarchar(40) = N'', @paidFrom date = SYSUTCDATETIME(), @generation int = 0;
SELECT i.EcNo, i.Tiers, i.Piece, i.IssueDay, i.DueDay, i.PaidDay, i.Fate, i.AmountCents, i.LeftCents, i.LostCents, i.IsClaim, i.DaysToPay,
  i.DaysPastDue
FROM relance.InvoiceFact i
INNER JOIN relance.DatasetSeen s ON s.Company = i.Company AND s.Tiers = i.Tiers AND s.Generation = i.Generation
WHERE i.Company = @company AND (i.Fate = N'open' OR i.PaidDay >= @paidFrom)
  AND NOT EXISTS (
    SELECT 1
    FROM relance.DatasetNext n
    WHERE n.Company = i.Company AND n.Tiers = i.Tiers AND n.Generation = @generation
  )
ORDER BY i.Tiers, i.EcNo;
