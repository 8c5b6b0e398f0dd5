-- What Sage booked, and what left, is open no more.
-- DECLARE @company nvarchar(40) = N'';
UPDATE relance.BankEntry
SET State = (
    SELECT o.Kind FROM relance.BankOutcome o WHERE o.Company = BankEntry.Company AND o.EntryKey = BankEntry.EntryKey
  ),
  Tiers = (
    SELECT o.Tiers FROM relance.BankOutcome o WHERE o.Company = BankEntry.Company AND o.EntryKey = BankEntry.EntryKey
  )
WHERE Company = @company
  AND State = N'open'
  AND EntryKey IN (SELECT o.EntryKey FROM relance.BankOutcome o WHERE o.Company = @company AND o.Kind IN (N'booked', N'outgoing'));
