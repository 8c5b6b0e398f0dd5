-- Values that decisions put into Sage, each with what was there before: what is to be written, and how to take it back.
CREATE TABLE relance.SageWrite (
  Number bigint IDENTITY(1,1) NOT NULL CONSTRAINT sage_write_order UNIQUE,
  Id nvarchar(40) NOT NULL CONSTRAINT pk_sage_write PRIMARY KEY,
  Company nvarchar(40) NOT NULL,
  HoldId nvarchar(40) NOT NULL CONSTRAINT sage_write_is_of_a_hold REFERENCES relance.OrderHold (Id),
  Reference nvarchar(20) NOT NULL,
  Tiers nvarchar(20) NOT NULL,
  Outcome nvarchar(20) NOT NULL CONSTRAINT sage_write_outcome_is_known CHECK (Outcome IN (N'approved', N'refused')),
  DecidedAt datetime2(3) NOT NULL,
  Target nvarchar(20) NOT NULL CONSTRAINT sage_write_target_is_known CHECK (Target IN (N'order', N'risk-code')),
  OrderKind nvarchar(20) NULL,
  TargetKey nvarchar(40) NOT NULL,
  Value nvarchar(100) NULL,
  Undoes nvarchar(40) NULL CONSTRAINT sage_write_takes_back_another REFERENCES relance.SageWrite (Id),
  Wrote nvarchar(100) NULL,
  ById nvarchar(100) NOT NULL,
  ByName nvarchar(200) NOT NULL,
  State nvarchar(20) NOT NULL CONSTRAINT sage_write_state_is_known CHECK (State IN (
    N'planned', N'writing', N'unknown', N'done', N'same', N'dry-run', N'refused')),
  Live bit NOT NULL,
  HasLooked bit NOT NULL,
  BeforeValue nvarchar(100) NULL,
  Attempts int NOT NULL,
  NotBefore datetime2(3) NULL,
  Why nvarchar(100) NULL,
  ClaimOwner nvarchar(200) NULL,
  LeaseUntil datetime2(3) NULL,
  PlannedAt datetime2(3) NOT NULL,
  UpdatedAt datetime2(3) NOT NULL
);
GO
CREATE UNIQUE INDEX one_live_write_per_hold_and_target ON relance.SageWrite (HoldId, Target, Undoes) WHERE Live = 1;
GO
CREATE INDEX sage_write_by_state ON relance.SageWrite (Company, State, Number);
GO
CREATE INDEX sage_write_by_decision ON relance.SageWrite (Company, DecidedAt);
