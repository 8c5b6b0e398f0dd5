-- DECLARE @company nvarchar(40) = N'', @from date = '19000101', @until date = '99991231';
SELECT f.Company, f.TiersKey, f.PaymentKey, f.PaymentDay, CONVERT(bigint, f.Amount * 100) AS Amount, f.Piece
FROM pbi.FactPayment f
WHERE f.Company = @company AND f.PaymentDay BETWEEN @from AND @until
ORDER BY f.PaymentKey;
