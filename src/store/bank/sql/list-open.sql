-- What Sage does not have, with what the last pass matched it to.
-- DECLARE @company nvarchar(40) = N'';
SELECT e.EntryKey, e.Line, e.Account, e.OnDay, e.AmountCents, e.Currency, e.IsReturn, e.ReturnReason, e.PayerName, e.PayerIban,
  e.FreeText, e.EndToEndId, o.Outcome
FROM relance.BankEntry e
LEFT JOIN relance.BankOutcome o ON o.Company = e.Company AND o.EntryKey = e.EntryKey
WHERE e.Company = @company AND e.State = N'open'
ORDER BY e.OnDay, e.EntryKey;
