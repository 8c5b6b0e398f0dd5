-- What somebody changed without the bot, a terminal for one: its messages are brought up to date by whoever serves.
CREATE TABLE relance.CardToRefresh (
  Number bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_card_to_refresh PRIMARY KEY,
  Kind nvarchar(10) NOT NULL CONSTRAINT refreshed_kind_is_known CHECK (Kind IN (N'draft', N'hold')),
  SubjectId nvarchar(40) NOT NULL,
  AskedAt datetime2(3) NOT NULL
);
GO
-- Whom a hold was told is asked before anybody is told again.
CREATE INDEX notice_by_hold ON relance.HoldNotice (HoldId, TargetKind);
