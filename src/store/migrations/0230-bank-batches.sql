-- What a bank booked as one, of which the entry is the whole or a part: JSON; NULL where its format does not tell.
-- State `told`: another entry tells it, payment by payment or as a whole.
ALTER TABLE relance.BankEntry ADD Batch nvarchar(2000) NULL;
GO
CREATE INDEX bank_entry_by_batch ON relance.BankEntry (Company, OnDay) WHERE Batch IS NOT NULL;
