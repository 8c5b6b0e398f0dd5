-- The years of which each table has facts.
-- DECLARE @company nvarchar(40) = N'';
SELECT N'FactInvoice' AS OfTable, YEAR(f.IssueDay) AS OfYear FROM pbi.FactInvoice f WHERE f.Company = @company GROUP BY YEAR(f.IssueDay)
UNION ALL
SELECT N'FactPayment', YEAR(f.PaymentDay) FROM pbi.FactPayment f WHERE f.Company = @company GROUP BY YEAR(f.PaymentDay)
UNION ALL
SELECT N'FactSnapshot', YEAR(f.MonthEnd) FROM pbi.FactSnapshot f WHERE f.Company = @company GROUP BY YEAR(f.MonthEnd)
UNION ALL
SELECT N'FactReminder', YEAR(f.SentDay) FROM pbi.FactReminder f WHERE f.Company = @company GROUP BY YEAR(f.SentDay);
