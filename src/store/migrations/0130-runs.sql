-- A run of reminders over all customers: a label on drafts and letters, with what was shown of each.
CREATE TABLE relance.Run (
  Number bigint IDENTITY(1,1) NOT NULL CONSTRAINT run_order UNIQUE,
  Id nvarchar(40) NOT NULL CONSTRAINT pk_run PRIMARY KEY,
  Company nvarchar(40) NOT NULL,
  RunDay date NOT NULL,
  State nvarchar(20) NOT NULL CONSTRAINT run_state_is_known CHECK (State IN (
    N'prepared', N'sending', N'paused', N'cancelled', N'done')),
  PreparedById nvarchar(100) NOT NULL,
  PreparedByName nvarchar(200) NOT NULL,
  PreparedAt datetime2(3) NOT NULL,
  ApprovedById nvarchar(100) NULL,
  ApprovedByName nvarchar(200) NULL,
  ApprovedAt datetime2(3) NULL,
  ChangedAt datetime2(3) NOT NULL
);
GO
CREATE INDEX run_by_company ON relance.Run (Company, Number);
GO
CREATE INDEX run_by_state ON relance.Run (State, Number);
GO
-- One customer in one currency. DraftId NULL: nothing is proposed. Why: JSON. TotalCents: of the line's currency.
CREATE TABLE relance.RunLine (
  RunId nvarchar(40) NOT NULL,
  LineNumber int NOT NULL,
  Company nvarchar(40) NOT NULL,
  Tiers nvarchar(20) NOT NULL,
  Name nvarchar(200) NOT NULL,
  Currency nvarchar(10) NOT NULL,
  State nvarchar(20) NOT NULL,
  DraftId nvarchar(40) NULL,
  DraftVersion int NULL,
  Digest nvarchar(100) NULL,
  Letters int NULL,
  LevelRank smallint NULL,
  Items int NULL,
  TotalCents bigint NULL,
  Why nvarchar(max) NULL,
  ById nvarchar(100) NULL,
  ByName nvarchar(200) NULL,
  ReleasedOn date NULL,
  CONSTRAINT one_line_per_number PRIMARY KEY (RunId, LineNumber)
);
GO
CREATE INDEX run_line_by_draft ON relance.RunLine (DraftId, State);
GO
CREATE INDEX run_line_by_release ON relance.RunLine (Company, ReleasedOn);
GO
CREATE INDEX run_line_by_state ON relance.RunLine (RunId, State);
