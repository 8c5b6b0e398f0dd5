-- Files of the bank, each read once. Content: JSON, what its statements cover and what could not be read.
CREATE TABLE relance.BankFile (
  Company nvarchar(40) NOT NULL,
  Hash nvarchar(64) NOT NULL,
  FileName nvarchar(260) NOT NULL,
  Format nvarchar(20) NULL,
  Content nvarchar(max) NOT NULL,
  Entries int NOT NULL,
  ReadAt datetime2(3) NOT NULL,
  CONSTRAINT one_reading_per_bank_file PRIMARY KEY (Company, Hash)
);
GO
-- What the bank booked, once whatever the files that tell of it. Tiers: whose it is, as Sage said.
-- State: `open`, Sage has it not; `booked`, it has; `settled`, a person said so; `outgoing`: money of ours that left.
CREATE TABLE relance.BankEntry (
  Company nvarchar(40) NOT NULL,
  EntryKey nvarchar(64) NOT NULL,
  FileHash nvarchar(64) NOT NULL,
  Line int NOT NULL,
  Account nvarchar(40) NOT NULL,
  OnDay date NOT NULL,
  AmountCents bigint NOT NULL,
  Currency nvarchar(10) NOT NULL,
  IsReturn bit NOT NULL,
  ReturnReason nvarchar(100) NULL,
  PayerName nvarchar(200) NOT NULL,
  PayerIban nvarchar(40) NULL,
  FreeText nvarchar(2000) NOT NULL,
  EndToEndId nvarchar(100) NULL,
  State nvarchar(20) NOT NULL,
  Tiers nvarchar(20) NULL,
  SettledById nvarchar(100) NULL,
  SettledByName nvarchar(200) NULL,
  SettledAt datetime2(3) NULL,
  CONSTRAINT one_bank_entry_per_key PRIMARY KEY (Company, EntryKey)
);
GO
CREATE INDEX bank_entry_by_state ON relance.BankEntry (Company, State, OnDay);
GO
CREATE INDEX bank_entry_by_iban ON relance.BankEntry (Company, PayerIban) WHERE Tiers IS NOT NULL AND PayerIban IS NOT NULL;
GO
-- What entries that are open were matched to by the last pass. Outcome: JSON.
CREATE TABLE relance.BankOutcome (
  Company nvarchar(40) NOT NULL,
  EntryKey nvarchar(64) NOT NULL,
  Kind nvarchar(20) NOT NULL,
  Tiers nvarchar(20) NULL,
  Outcome nvarchar(max) NOT NULL,
  CONSTRAINT one_outcome_per_bank_entry PRIMARY KEY (Company, EntryKey)
);
GO
-- Instalments that the bank says are paid, and Sage not yet.
CREATE TABLE relance.BankHold (
  Company nvarchar(40) NOT NULL,
  EntryKey nvarchar(64) NOT NULL,
  EcNo int NOT NULL,
  Tiers nvarchar(20) NOT NULL,
  Piece nvarchar(40) NOT NULL,
  DueDay date NULL,
  AmountCents bigint NOT NULL,
  PartCents bigint NOT NULL,
  IsWhole bit NOT NULL,
  Confidence nvarchar(20) NOT NULL,
  Currency nvarchar(10) NOT NULL,
  OnDay date NOT NULL,
  CONSTRAINT one_hold_per_entry_and_instalment PRIMARY KEY (Company, EntryKey, EcNo)
);
GO
CREATE INDEX bank_hold_by_tiers ON relance.BankHold (Company, Tiers);
GO
CREATE INDEX bank_hold_by_instalment ON relance.BankHold (Company, EcNo);
