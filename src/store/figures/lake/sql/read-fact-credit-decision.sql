-- DECLARE @company nvarchar(40) = N'';
SELECT f.Company, f.TiersKey, f.Reference, f.AskedDay, f.DecidedDay, f.Outcome, CONVERT(bigint, f.Amount * 100) AS Amount,
  CONVERT(bigint, f.OverLimit * 100) AS OverLimit, f.DecidedBy
FROM pbi.FactCreditDecision f
WHERE f.Company = @company
ORDER BY f.Reference;
