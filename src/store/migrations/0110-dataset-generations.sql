-- What a pass decides is written beside what is read, under a number of its own (Generation), and taken up all at once: whoever reads
-- sees each table as it was before the pass or as it is after it, never between, and a pass that dies leaves nothing that is read.
-- Generation: the last that was taken up; Writing: the last number given to a pass; Leftovers: rows that nobody reads are still there.
ALTER TABLE relance.DatasetCompany ADD Generation int NOT NULL CONSTRAINT nothing_taken_up DEFAULT 0,
  Writing int NOT NULL CONSTRAINT nothing_written DEFAULT 0, Leftovers bit NOT NULL CONSTRAINT nothing_left_over DEFAULT 0;
GO
-- Of the forecast that is read.
ALTER TABLE relance.DatasetCompany ADD ForecastGeneration int NOT NULL CONSTRAINT nothing_forecast DEFAULT 0;
GO
-- Which facts of a customer are read; and what its lines were as far as months that are over are made of them ('': not kept).
ALTER TABLE relance.DatasetSeen ADD Generation int NOT NULL CONSTRAINT facts_were_one DEFAULT 0,
  Past nvarchar(64) NOT NULL CONSTRAINT past_was_not_kept DEFAULT N'';
GO
-- What will be seen of the customers that a pass under way has written.
CREATE TABLE relance.DatasetNext (
  Company nvarchar(40) NOT NULL,
  Tiers nvarchar(20) NOT NULL,
  Generation int NOT NULL,
  Seen nvarchar(200) NOT NULL,
  Content nvarchar(64) NOT NULL,
  Past nvarchar(64) NOT NULL,
  AsOf date NOT NULL,
  Moves bit NOT NULL,
  InvoiceCount int NOT NULL,
  InvoiceCents bigint NOT NULL,
  CONSTRAINT one_next_look_per_tiers PRIMARY KEY (Company, Tiers, Generation)
);
GO
CREATE TABLE relance.SnapshotNext (
  Company nvarchar(40) NOT NULL,
  Tiers nvarchar(20) NOT NULL,
  MonthEnd date NOT NULL,
  Version int NOT NULL,
  Generation int NOT NULL,
  Reason nvarchar(20) NOT NULL,
  WrittenAt datetime2(3) NOT NULL,
  BalanceCents bigint NOT NULL,
  NotDueCents bigint NOT NULL,
  D1To30Cents bigint NOT NULL,
  D31To60Cents bigint NOT NULL,
  D61To90Cents bigint NOT NULL,
  Over90Cents bigint NOT NULL,
  UnallocatedCents bigint NOT NULL,
  LateCents bigint NOT NULL,
  SalesCents bigint NOT NULL,
  CONSTRAINT one_next_snapshot_per_version PRIMARY KEY (Company, Tiers, MonthEnd, Version, Generation)
);
GO
ALTER TABLE relance.InvoiceFact ADD Generation int NOT NULL CONSTRAINT invoices_were_one DEFAULT 0;
GO
ALTER TABLE relance.InvoiceFact DROP CONSTRAINT one_fact_per_invoice;
GO
ALTER TABLE relance.InvoiceFact ADD CONSTRAINT one_fact_per_invoice PRIMARY KEY (Company, Tiers, Generation, EcNo);
GO
ALTER TABLE relance.PaymentFact ADD Generation int NOT NULL CONSTRAINT payments_were_one DEFAULT 0;
GO
ALTER TABLE relance.PaymentFact DROP CONSTRAINT one_fact_per_payment;
GO
ALTER TABLE relance.PaymentFact ADD CONSTRAINT one_fact_per_payment PRIMARY KEY (Company, Tiers, Generation, EcNo);
GO
ALTER TABLE relance.ReminderFact ADD Generation int NOT NULL CONSTRAINT reminders_were_one DEFAULT 0;
GO
ALTER TABLE relance.ReminderFact DROP CONSTRAINT one_fact_per_reminder;
GO
ALTER TABLE relance.ReminderFact ADD CONSTRAINT one_fact_per_reminder PRIMARY KEY (Company, Tiers, Generation, DispatchId);
GO
ALTER TABLE relance.ForecastFact ADD Generation int NOT NULL CONSTRAINT forecasts_were_one DEFAULT 0;
GO
ALTER TABLE relance.ForecastFact DROP CONSTRAINT one_forecast_per_week;
GO
ALTER TABLE relance.ForecastFact ADD CONSTRAINT one_forecast_per_week PRIMARY KEY (Company, Generation, Tiers, WeekStart);
