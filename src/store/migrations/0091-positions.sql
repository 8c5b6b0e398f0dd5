-- A kept picture of what is open, for lists: what rules decided of each payer, in hundredths. One row per company says how fresh it is.
-- ReadAt: when Sage was read by the last pass to go through; NULL: none did, or what was decided no longer holds.
CREATE TABLE relance.PositionCompany (
  Company nvarchar(40) NOT NULL CONSTRAINT one_position_per_company PRIMARY KEY,
  Currency nvarchar(10) NOT NULL,
  Rules nvarchar(64) NOT NULL,
  Basis nvarchar(64) NOT NULL,
  AsOf date NOT NULL,
  StartedAt datetime2(3) NOT NULL,
  ReadAt datetime2(3) NULL,
  ReconciledAt datetime2(3) NULL,
  ReconciledOn date NULL,
  ReconciledTiers int NULL,
  ReconciledFound int NULL,
  Fault nvarchar(400) NULL
);
GO
-- What was seen of each payer when its steps were written. Watched: what they say depends on more than its lines.
CREATE TABLE relance.PositionSeen (
  Company nvarchar(40) NOT NULL,
  Tiers nvarchar(20) NOT NULL,
  Name nvarchar(200) NOT NULL,
  Seen nvarchar(200) NOT NULL,
  Content nvarchar(64) NOT NULL,
  Watched bit NOT NULL,
  CONSTRAINT one_position_per_tiers PRIMARY KEY (Company, Tiers)
);
GO
-- What a payer owes from a day on, until another (UntilDay not counted; NULL: for good), in the company's currency.
CREATE TABLE relance.PositionDebt (
  Company nvarchar(40) NOT NULL,
  Tiers nvarchar(20) NOT NULL,
  FromDay date NOT NULL,
  UntilDay date NULL,
  BalanceCents bigint NOT NULL,
  DebitCents bigint NOT NULL,
  LateCents bigint NOT NULL,
  OldestDue date NULL,
  CONSTRAINT one_debt_per_day PRIMARY KEY (Company, Tiers, FromDay)
);
GO
CREATE INDEX position_debt_by_balance ON relance.PositionDebt (Company, BalanceCents);
GO
-- The same of what it is late with, in each currency.
CREATE TABLE relance.PositionLate (
  Company nvarchar(40) NOT NULL,
  Tiers nvarchar(20) NOT NULL,
  Currency nvarchar(10) NOT NULL,
  FromDay date NOT NULL,
  UntilDay date NULL,
  LateCents bigint NOT NULL,
  LateItems int NOT NULL,
  OldestDue date NOT NULL,
  NewlyLateCents bigint NOT NULL,
  CONSTRAINT one_late_per_day PRIMARY KEY (Company, Tiers, Currency, FromDay)
);
GO
CREATE INDEX position_late_by_amount ON relance.PositionLate (Company, Currency, LateCents);
