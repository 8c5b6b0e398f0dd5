-- Files of statuses of electronic invoices, each read once. Faults: JSON, what could not be read.
CREATE TABLE relance.EInvoiceFile (
  Company nvarchar(40) NOT NULL,
  Hash nvarchar(64) NOT NULL,
  FileName nvarchar(260) NOT NULL,
  Format nvarchar(20) NULL,
  Faults nvarchar(max) NOT NULL,
  Statuses int NOT NULL,
  ReadAt datetime2(3) NOT NULL,
  CONSTRAINT one_reading_per_einvoice_file PRIMARY KEY (Company, Hash)
);
GO
-- What platforms said, once whatever the files that tell of it. AtTime: in Paris, NULL where only the day is told.
-- Effect: `hold`, it may keep a letter from leaving; `check`, a person is told; `receipt`, our own word that it is paid; `none`. Tiers: whose invoice it is, as Sage said.
CREATE TABLE relance.EInvoiceStatus (
  Company nvarchar(40) NOT NULL,
  StatusKey nvarchar(64) NOT NULL,
  FileHash nvarchar(64) NOT NULL,
  Line int NOT NULL,
  Invoice nvarchar(100) NOT NULL,
  InvoiceKey nvarchar(100) NOT NULL,
  IssuedDay date NULL,
  Seller nvarchar(20) NULL,
  Code nvarchar(20) NOT NULL,
  Label nvarchar(100) NOT NULL,
  OnDay date NOT NULL,
  AtTime nvarchar(8) NULL,
  Reason nvarchar(1000) NOT NULL,
  Platform nvarchar(200) NOT NULL,
  Payee nvarchar(200) NOT NULL,
  Effect nvarchar(10) NOT NULL,
  Tiers nvarchar(20) NULL,
  SettledById nvarchar(100) NULL,
  SettledByName nvarchar(200) NULL,
  SettledAt datetime2(3) NULL,
  CONSTRAINT one_einvoice_status_per_key PRIMARY KEY (Company, StatusKey)
);
GO
CREATE INDEX einvoice_status_by_effect ON relance.EInvoiceStatus (Company, Effect, OnDay);
GO
CREATE INDEX einvoice_status_by_invoice ON relance.EInvoiceStatus (Company, InvoiceKey);
GO
-- What the last pass found for statuses that count. Found: JSON, the instalments in Sage, or why there are none.
CREATE TABLE relance.EInvoiceFinding (
  Company nvarchar(40) NOT NULL,
  StatusKey nvarchar(64) NOT NULL,
  InvoiceKey nvarchar(100) NOT NULL,
  Effect nvarchar(10) NOT NULL,
  UntilDay date NULL,
  Tiers nvarchar(20) NULL,
  Found nvarchar(max) NOT NULL,
  CONSTRAINT one_finding_per_einvoice_status PRIMARY KEY (Company, StatusKey)
);
GO
-- Instalments that statuses hold out of letters.
CREATE TABLE relance.EInvoiceHold (
  Company nvarchar(40) NOT NULL,
  StatusKey nvarchar(64) NOT NULL,
  EcNo int NOT NULL,
  Tiers nvarchar(20) NOT NULL,
  Piece nvarchar(40) NOT NULL,
  DueDay date NULL,
  AmountCents bigint NOT NULL,
  UntilDay date NULL,
  CONSTRAINT one_hold_per_status_and_instalment PRIMARY KEY (Company, StatusKey, EcNo)
);
GO
CREATE INDEX einvoice_hold_by_tiers ON relance.EInvoiceHold (Company, Tiers);
GO
CREATE INDEX einvoice_hold_by_instalment ON relance.EInvoiceHold (Company, EcNo);
