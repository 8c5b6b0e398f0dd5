-- The collectors' working drafts, and the messages that show them.
CREATE TABLE relance.ReferenceCounter (
  CounterYear smallint NOT NULL CONSTRAINT one_counter_per_year PRIMARY KEY,
  LastNumber int NOT NULL
);
GO
CREATE TABLE relance.Draft (
  Id nvarchar(40) NOT NULL CONSTRAINT pk_draft PRIMARY KEY,
  Company nvarchar(40) NOT NULL,
  Tiers nvarchar(20) NOT NULL,
  Currency nvarchar(10) NOT NULL,
  Version int NOT NULL,
  State nvarchar(10) NOT NULL CONSTRAINT draft_state_is_known CHECK (State IN (N'open', N'sent', N'closed')),
  Reference nvarchar(20) NOT NULL CONSTRAINT one_draft_per_reference UNIQUE,
  Choices nvarchar(max) NOT NULL,
  UpdatedById nvarchar(100) NOT NULL,
  UpdatedByName nvarchar(200) NOT NULL,
  UpdatedAt datetime2(3) NOT NULL
);
GO
CREATE UNIQUE INDEX one_open_draft_per_payer_and_currency ON relance.Draft (Company, Tiers, Currency) WHERE State = N'open';
GO
CREATE TABLE relance.DraftCard (
  Number bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_draft_card PRIMARY KEY,
  DraftId nvarchar(40) NOT NULL CONSTRAINT card_shows_a_draft REFERENCES relance.Draft (Id),
  ConversationId nvarchar(400) NOT NULL,
  ActivityId nvarchar(200) NOT NULL
);
GO
CREATE UNIQUE INDEX one_line_per_card ON relance.DraftCard (DraftId, ConversationId, ActivityId);
