-- Facts that the rules decided, for reports: they only sum, average and divide them. Amounts in hundredths of the company's currency.
-- One row per company: how fresh its facts are, and how far a refresh has come.
CREATE TABLE relance.DatasetCompany (
  Company nvarchar(40) NOT NULL CONSTRAINT one_dataset_per_company PRIMARY KEY,
  Name nvarchar(200) NOT NULL,
  Currency nvarchar(10) NOT NULL,
  State nvarchar(20) NOT NULL CONSTRAINT dataset_state_is_known CHECK (State IN (N'refreshing', N'fresh', N'failed')),
  AsOf date NOT NULL,
  StartedAt datetime2(3) NOT NULL,
  RefreshedAt datetime2(3) NULL,
  TiersTotal int NOT NULL,
  TiersDone int NOT NULL,
  ForecastOn date NULL,
  ReconciledOn date NULL,
  Fault nvarchar(400) NULL
);
GO
CREATE TABLE relance.DatasetTiers (
  Company nvarchar(40) NOT NULL,
  Tiers nvarchar(20) NOT NULL,
  Name nvarchar(200) NOT NULL,
  City nvarchar(200) NOT NULL,
  Salesperson nvarchar(200) NOT NULL,
  CONSTRAINT one_line_per_tiers PRIMARY KEY (Company, Tiers)
);
GO
-- What was seen of each customer when its facts were written, and how many invoices it then had.
CREATE TABLE relance.DatasetSeen (
  Company nvarchar(40) NOT NULL,
  Tiers nvarchar(20) NOT NULL,
  Seen nvarchar(200) NOT NULL,
  AsOf date NOT NULL,
  Moves bit NOT NULL,
  InvoiceCount int NOT NULL,
  InvoiceCents bigint NOT NULL,
  CONSTRAINT one_look_per_tiers PRIMARY KEY (Company, Tiers)
);
GO
CREATE TABLE relance.InvoiceFact (
  Company nvarchar(40) NOT NULL,
  Tiers nvarchar(20) NOT NULL,
  EcNo int NOT NULL,
  Piece nvarchar(40) NOT NULL,
  IssueDay date NOT NULL,
  DueDay date NULL,
  PaidDay date NULL,
  State nvarchar(10) NOT NULL,
  AmountCents bigint NOT NULL,
  LeftCents bigint NOT NULL,
  DaysToPay int NULL,
  DaysPastDue int NULL,
  AmountCentsDays bigint NULL,
  DaysLate int NULL,
  Bracket nvarchar(10) NULL,
  AsOf date NOT NULL,
  CONSTRAINT one_fact_per_invoice PRIMARY KEY (Company, Tiers, EcNo)
);
GO
CREATE TABLE relance.PaymentFact (
  Company nvarchar(40) NOT NULL,
  Tiers nvarchar(20) NOT NULL,
  EcNo int NOT NULL,
  PaymentDay date NOT NULL,
  AmountCents bigint NOT NULL,
  Piece nvarchar(40) NOT NULL,
  CONSTRAINT one_fact_per_payment PRIMARY KEY (Company, Tiers, EcNo)
);
GO
-- Months that are over. Append-only: what the books say otherwise later is a further version, with its reason.
CREATE TABLE relance.SnapshotFact (
  Company nvarchar(40) NOT NULL,
  Tiers nvarchar(20) NOT NULL,
  MonthEnd date NOT NULL,
  Version int NOT NULL,
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
  CONSTRAINT one_snapshot_per_version PRIMARY KEY (Company, Tiers, MonthEnd, Version)
);
GO
CREATE TABLE relance.ReminderFact (
  Company nvarchar(40) NOT NULL,
  Tiers nvarchar(20) NOT NULL,
  DispatchId nvarchar(40) NOT NULL,
  SentDay date NOT NULL,
  LevelRank smallint NOT NULL,
  CollectorId nvarchar(100) NOT NULL,
  CollectorName nvarchar(200) NOT NULL,
  AmountCents bigint NULL,
  ItemCount int NOT NULL,
  PaidWithin30Cents bigint NULL,
  CONSTRAINT one_fact_per_reminder PRIMARY KEY (Company, Tiers, DispatchId)
);
GO
CREATE TABLE relance.CreditDecisionFact (
  Company nvarchar(40) NOT NULL,
  Tiers nvarchar(20) NOT NULL,
  Reference nvarchar(20) NOT NULL,
  AskedDay date NOT NULL,
  DecidedDay date NOT NULL,
  Outcome nvarchar(20) NOT NULL,
  AmountCents bigint NOT NULL,
  OverLimitCents bigint NOT NULL,
  DecidedBy nvarchar(200) NOT NULL,
  CONSTRAINT one_fact_per_decision PRIMARY KEY (Company, Reference)
);
GO
CREATE TABLE relance.ForecastFact (
  Company nvarchar(40) NOT NULL,
  Tiers nvarchar(20) NOT NULL,
  WeekStart date NOT NULL,
  ExpectedCents bigint NOT NULL,
  LowCents bigint NOT NULL,
  HighCents bigint NOT NULL,
  MadeOn date NOT NULL,
  CONSTRAINT one_forecast_per_week PRIMARY KEY (Company, Tiers, WeekStart)
);
GO
CREATE TABLE relance.CalendarDay (
  OnDay date NOT NULL CONSTRAINT one_line_per_day PRIMARY KEY,
  IsBusinessDay bit NOT NULL,
  Holiday nvarchar(100) NULL
);
GO
-- Who may see which company in reports: nobody whom nobody named.
CREATE TABLE relance.ReportReader (
  UserPrincipalName nvarchar(320) NOT NULL,
  Company nvarchar(40) NOT NULL,
  CONSTRAINT one_line_per_report_reader PRIMARY KEY (UserPrincipalName, Company)
);
