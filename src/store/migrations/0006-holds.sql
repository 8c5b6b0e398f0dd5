-- Orders held for a decision or told, the messages that show them, and those still to be sent about them.
CREATE TABLE relance.HoldCounter (
  CounterYear smallint NOT NULL CONSTRAINT one_hold_counter_per_year PRIMARY KEY,
  LastNumber int NOT NULL
);
GO
CREATE TABLE relance.OrderHold (
  Number bigint IDENTITY(1,1) NOT NULL CONSTRAINT hold_order UNIQUE,
  Id nvarchar(40) NOT NULL CONSTRAINT pk_order_hold PRIMARY KEY,
  Reference nvarchar(20) NOT NULL CONSTRAINT one_hold_per_reference UNIQUE,
  Company nvarchar(40) NOT NULL,
  Version int NOT NULL,
  State nvarchar(20) NOT NULL CONSTRAINT hold_state_is_known CHECK (State IN (
    N'pending', N'noted', N'approved', N'refused', N'superseded', N'lifted', N'gone', N'expired')),
  Live bit NOT NULL,
  Kind nvarchar(20) NOT NULL CONSTRAINT hold_kind_is_known CHECK (Kind IN (N'commande', N'preparation')),
  Piece nvarchar(40) NOT NULL,
  Payer nvarchar(20) NOT NULL,
  Fingerprint nvarchar(max) NOT NULL,
  Facts nvarchar(max) NOT NULL,
  Step int NOT NULL,
  StepSince datetime2(3) NOT NULL,
  Notes nvarchar(max) NOT NULL,
  Decision nvarchar(max) NULL,
  DecidedAt datetime2(3) NULL,
  AskedById nvarchar(100) NULL,
  AskedByName nvarchar(200) NULL,
  AskedAt datetime2(3) NOT NULL,
  UpdatedAt datetime2(3) NOT NULL
);
GO
CREATE UNIQUE INDEX one_live_hold_per_order ON relance.OrderHold (Company, Kind, Piece) WHERE Live = 1;
GO
CREATE INDEX hold_by_payer ON relance.OrderHold (Company, Payer, Number);
GO
CREATE INDEX hold_by_state ON relance.OrderHold (State, Number);
GO
CREATE INDEX hold_by_decision ON relance.OrderHold (Company, DecidedAt);
GO
CREATE TABLE relance.HoldCard (
  Number bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_hold_card PRIMARY KEY,
  HoldId nvarchar(40) NOT NULL CONSTRAINT card_shows_a_hold REFERENCES relance.OrderHold (Id),
  ConversationId nvarchar(400) NOT NULL,
  ActivityId nvarchar(200) NOT NULL
);
GO
CREATE UNIQUE INDEX one_line_per_hold_card ON relance.HoldCard (HoldId, ConversationId, ActivityId);
GO
CREATE TABLE relance.HoldNotice (
  Number bigint IDENTITY(1,1) NOT NULL CONSTRAINT notice_order UNIQUE,
  Id nvarchar(40) NOT NULL CONSTRAINT pk_hold_notice PRIMARY KEY,
  HoldId nvarchar(40) NOT NULL CONSTRAINT notice_is_about_a_hold REFERENCES relance.OrderHold (Id),
  Company nvarchar(40) NOT NULL,
  TargetKind nvarchar(20) NOT NULL CONSTRAINT notice_target_is_known CHECK (TargetKind IN (
    N'conversation', N'person', N'salesperson')),
  Target nvarchar(400) NOT NULL,
  State nvarchar(20) NOT NULL CONSTRAINT notice_state_is_known CHECK (State IN (
    N'planned', N'telling', N'told', N'unreachable', N'unknown')),
  Tries int NOT NULL,
  ClaimOwner nvarchar(200) NULL,
  LeaseUntil datetime2(3) NULL,
  UpdatedAt datetime2(3) NOT NULL
);
GO
CREATE INDEX notice_by_state ON relance.HoldNotice (State, Tries, Number);
