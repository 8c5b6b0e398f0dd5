-- One row per letter on its way, the instalments that it holds, its PDF, and the levels that it recorded.
CREATE TABLE relance.Dispatch (
  Number bigint IDENTITY(1,1) NOT NULL CONSTRAINT dispatch_order UNIQUE,
  Id nvarchar(40) NOT NULL CONSTRAINT pk_dispatch PRIMARY KEY,
  Company nvarchar(40) NOT NULL,
  Tiers nvarchar(20) NOT NULL,
  DraftId nvarchar(40) NOT NULL CONSTRAINT dispatch_comes_from_a_draft REFERENCES relance.Draft (Id),
  Currency nvarchar(10) NOT NULL,
  LevelRank smallint NOT NULL CONSTRAINT dispatch_level_is_known CHECK (LevelRank BETWEEN 1 AND 4),
  LevelByHand bit NOT NULL,
  State nvarchar(20) NOT NULL CONSTRAINT dispatch_state_is_known CHECK (State IN (
    N'approved', N'rendered', N'drafting', N'drafted', N'attached', N'sending', N'accepted', N'confirmed',
    N'filed', N'recorded', N'done', N'to-check', N'stopped', N'cancelled')),
  StateSince datetime2(3) NOT NULL,
  CheckFrom nvarchar(20) NULL,
  Facts nvarchar(max) NOT NULL,
  Recipient nvarchar(max) NOT NULL,
  Cc nvarchar(max) NOT NULL,
  Digest nvarchar(100) NOT NULL,
  ApprovedById nvarchar(100) NOT NULL,
  ApprovedByName nvarchar(200) NOT NULL,
  ApprovedAt datetime2(3) NOT NULL,
  MessageKey nvarchar(200) NOT NULL CONSTRAINT one_dispatch_per_message_key UNIQUE,
  GraphId nvarchar(1000) NULL,
  InternetMessageId nvarchar(1000) NULL,
  MailConversationId nvarchar(1000) NULL,
  SentAt datetime2(3) NULL,
  Documents nvarchar(max) NOT NULL,
  Dropped nvarchar(max) NOT NULL,
  Attempts int NOT NULL,
  LastError nvarchar(max) NULL,
  NotBefore datetime2(3) NULL,
  ClaimOwner nvarchar(200) NULL,
  LeaseMs int NULL,
  LeaseUntil datetime2(3) NULL
);
GO
CREATE INDEX dispatch_by_tiers ON relance.Dispatch (Company, Tiers, Number);
GO
CREATE INDEX dispatch_by_draft ON relance.Dispatch (DraftId);
GO
CREATE INDEX dispatch_by_state ON relance.Dispatch (State, Number);
GO
CREATE TABLE relance.DispatchItem (
  DispatchId nvarchar(40) NOT NULL CONSTRAINT item_belongs_to_a_dispatch REFERENCES relance.Dispatch (Id),
  Company nvarchar(40) NOT NULL,
  Tiers nvarchar(20) NOT NULL,
  EcNo int NOT NULL,
  Live bit NOT NULL,
  CONSTRAINT pk_dispatch_item PRIMARY KEY (DispatchId, EcNo)
);
GO
CREATE UNIQUE INDEX one_live_reservation_per_instalment ON relance.DispatchItem (Company, EcNo) WHERE Live = 1;
GO
CREATE TABLE relance.DispatchDocument (
  DispatchId nvarchar(40) NOT NULL CONSTRAINT pk_dispatch_document PRIMARY KEY
    CONSTRAINT document_belongs_to_a_dispatch REFERENCES relance.Dispatch (Id),
  Pdf varbinary(max) NOT NULL
);
GO
CREATE TABLE relance.Reminded (
  DispatchId nvarchar(40) NOT NULL CONSTRAINT reminded_by_a_dispatch REFERENCES relance.Dispatch (Id),
  EcNo int NOT NULL,
  Company nvarchar(40) NOT NULL,
  Tiers nvarchar(20) NOT NULL,
  Piece nvarchar(40) NOT NULL,
  DueDay date NULL,
  AmountCents bigint NOT NULL,
  LevelRank smallint NOT NULL CONSTRAINT reminded_level_is_known CHECK (LevelRank BETWEEN 1 AND 4),
  RemindedOn date NOT NULL,
  ByHand bit NOT NULL,
  Sandbox bit NOT NULL,
  RecordedAt datetime2(3) NOT NULL,
  CONSTRAINT one_level_per_dispatch_and_instalment PRIMARY KEY (DispatchId, EcNo)
);
GO
CREATE INDEX reminded_by_tiers ON relance.Reminded (Company, Tiers, EcNo);
