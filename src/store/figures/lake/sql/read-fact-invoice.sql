-- DECLARE @company nvarchar(40) = N'', @from date = '19000101', @until date = '99991231';
SELECT f.Company, f.TiersKey, f.InvoiceKey, f.Piece, f.IssueDay, f.DueDay, f.PaidDay, f.State,
  CONVERT(bigint, f.Amount * 100) AS Amount, CONVERT(bigint, f.LeftAmount * 100) AS LeftAmount,
  CONVERT(bigint, f.LostAmount * 100) AS LostAmount, f.Currency, f.DaysToPay, f.DaysPastDue,
  CONVERT(bigint, f.PaidAmount * 100) AS PaidAmount, f.PaidAfterDays, f.PaidPastDueDays,
  CONVERT(bigint, f.PaidAmountDays * 100) AS PaidAmountDays, f.DaysLate, f.Bracket, f.AsOf
FROM pbi.FactInvoice f
WHERE f.Company = @company AND f.IssueDay BETWEEN @from AND @until
ORDER BY f.InvoiceKey;
