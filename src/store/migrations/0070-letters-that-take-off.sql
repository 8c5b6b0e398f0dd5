-- Whether its letter takes credits off: those are found again, so that no other letter takes them off as well.
ALTER TABLE relance.Dispatch ADD TakesOff bit NOT NULL CONSTRAINT letter_takes_off DEFAULT 1;
GO
UPDATE relance.Dispatch SET TakesOff = 0 WHERE CHARINDEX(N'"deductions":[]', Facts) > 0;
GO
CREATE INDEX dispatch_that_takes_off ON relance.Dispatch (Company, Tiers) WHERE TakesOff = 1;
GO
CREATE INDEX item_by_instalment ON relance.DispatchItem (Company, EcNo);
