-- What people took out of reminders, and what customers contest.
CREATE TABLE relance.Exclusion (
  Id nvarchar(40) NOT NULL CONSTRAINT pk_exclusion PRIMARY KEY,
  Company nvarchar(40) NOT NULL,
  Tiers nvarchar(20) NOT NULL,
  EcNo int NOT NULL,
  Piece nvarchar(40) NOT NULL,
  DueDay date NULL,
  AmountCents bigint NOT NULL,
  ById nvarchar(100) NOT NULL,
  ByName nvarchar(200) NOT NULL,
  Reason nvarchar(1000) NOT NULL,
  SinceDay date NOT NULL,
  UntilDay date NULL,
  Live bit NOT NULL,
  LiftedById nvarchar(100) NULL,
  LiftedByName nvarchar(200) NULL,
  LiftedOn date NULL
);
GO
CREATE UNIQUE INDEX one_live_exclusion_per_instalment ON relance.Exclusion (Company, EcNo) WHERE Live = 1;
GO
CREATE INDEX exclusion_by_tiers ON relance.Exclusion (Company, Tiers);
GO
CREATE TABLE relance.Dispute (
  Company nvarchar(40) NOT NULL,
  EcNo int NOT NULL,
  Tiers nvarchar(20) NOT NULL,
  Piece nvarchar(40) NOT NULL,
  DueDay date NULL,
  AmountCents bigint NOT NULL,
  Reason nvarchar(1000) NOT NULL,
  SinceDay date NOT NULL,
  CONSTRAINT one_dispute_per_instalment PRIMARY KEY (Company, EcNo)
);
GO
CREATE INDEX dispute_by_tiers ON relance.Dispute (Company, Tiers);
