-- DECLARE @company nvarchar(40) = N'', @paidFrom date = SYSUTCDATETIME();
SELECT i.Tiers, i.EcNo, i.Piece, i.IssueDay, i.DueDay, i.PaidDay, i.State, i.AmountCents, i.LeftCents, i.DaysToPay, i.DaysPastDue,
  i.DaysLate, c.Currency
FROM relance.InvoiceFact i
INNER JOIN relance.DatasetCompany c ON c.Company = i.Company
WHERE i.Company = @company AND (i.State = N'open' OR i.PaidDay >= @paidFrom)
ORDER BY i.Tiers, i.EcNo;
