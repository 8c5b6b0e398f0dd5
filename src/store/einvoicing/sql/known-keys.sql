-- Which of these statuses another file told. @keys: between bars.
-- DECLARE @company nvarchar(40) = N'', @keys nvarchar(max) = N'';
SELECT e.StatusKey
FROM STRING_SPLIT(@keys, N'|') k
INNER JOIN relance.EInvoiceStatus e ON e.Company = @company AND e.StatusKey = CONVERT(nvarchar(64), k.value);
