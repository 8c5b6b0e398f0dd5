-- DECLARE @company nvarchar(40) = N'', @paidFrom date = SYSUTCDATETIME();
SELECT i.EcNo, i.Tiers, i.Piece, i.IssueDay, i.DueDay, i.PaidDay, i.Fate, i.AmountCents, i.LeftCents, i.LostCents, i.IsClaim, i.DaysToPay,
  i.DaysPastDue
FROM relance.InvoiceFact i
WHERE i.Company = @company AND (i.Fate = N'open' OR i.PaidDay >= @paidFrom)
ORDER BY i.Tiers, i.EcNo;
