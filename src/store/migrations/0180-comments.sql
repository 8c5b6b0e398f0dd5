-- What people write about customers. Cause: the form or the message that it came by, one comment each.
CREATE TABLE relance.CustomerComment (
  Number bigint IDENTITY(1,1) NOT NULL CONSTRAINT comment_order UNIQUE,
  Id nvarchar(40) NOT NULL CONSTRAINT pk_comment PRIMARY KEY,
  Company nvarchar(40) NOT NULL,
  Version int NOT NULL,
  AboutKind nvarchar(20) NOT NULL CONSTRAINT comment_target_is_known CHECK (AboutKind IN (N'customer', N'invoice', N'order', N'file')),
  AboutId nvarchar(100) NOT NULL,
  Tiers nvarchar(20) NOT NULL,
  TiersName nvarchar(200) NOT NULL,
  Kind nvarchar(20) NOT NULL CONSTRAINT comment_kind_is_known CHECK (Kind IN (N'note', N'call', N'mail', N'visit')),
  Sentence nvarchar(2000) NOT NULL,
  ById nvarchar(100) NOT NULL,
  ByName nvarchar(200) NOT NULL,
  MadeAt datetime2(3) NOT NULL,
  Pinned bit NOT NULL,
  SourceAuthor nvarchar(200) NULL,
  SourceUrl nvarchar(1000) NULL,
  Cause nvarchar(200) NOT NULL,
  EditedById nvarchar(100) NULL,
  EditedByName nvarchar(200) NULL,
  EditedAt datetime2(3) NULL,
  DeletedById nvarchar(100) NULL,
  DeletedByName nvarchar(200) NULL,
  DeletedAt datetime2(3) NULL
);
GO
CREATE UNIQUE INDEX one_comment_per_cause ON relance.CustomerComment (Company, Cause);
GO
CREATE INDEX comment_by_tiers ON relance.CustomerComment (Company, Tiers, MadeAt);
GO
CREATE INDEX comment_by_day ON relance.CustomerComment (MadeAt);
GO
-- Each as one act left it.
CREATE TABLE relance.CommentVersion (
  CommentId nvarchar(40) NOT NULL CONSTRAINT version_is_of_a_comment REFERENCES relance.CustomerComment (Id),
  Version int NOT NULL,
  Act nvarchar(20) NOT NULL CONSTRAINT comment_act_is_known CHECK (Act IN (N'added', N'edited', N'deleted', N'pinned', N'unpinned')),
  Kind nvarchar(20) NOT NULL,
  Sentence nvarchar(2000) NOT NULL,
  ById nvarchar(100) NOT NULL,
  ByName nvarchar(200) NOT NULL,
  HappenedAt datetime2(3) NOT NULL,
  CONSTRAINT pk_comment_version PRIMARY KEY (CommentId, Version)
);
GO
-- The messages to whom a comment mentions: one a comment, person and channel, for ever.
CREATE TABLE relance.CommentNotice (
  Number bigint IDENTITY(1,1) NOT NULL CONSTRAINT comment_notice_order UNIQUE,
  Id nvarchar(40) NOT NULL CONSTRAINT pk_comment_notice PRIMARY KEY,
  CommentId nvarchar(40) NOT NULL CONSTRAINT notice_is_about_a_comment REFERENCES relance.CustomerComment (Id),
  Company nvarchar(40) NOT NULL,
  PersonId nvarchar(100) NOT NULL,
  PersonName nvarchar(200) NOT NULL,
  Channel nvarchar(10) NOT NULL CONSTRAINT comment_channel_is_known CHECK (Channel IN (N'chat', N'mail')),
  State nvarchar(20) NOT NULL CONSTRAINT comment_notice_state_is_known CHECK (State IN (
    N'planned', N'telling', N'told', N'drafting', N'drafted', N'sending', N'accepted', N'sent', N'unreachable', N'dropped', N'unknown')),
  Attempts int NOT NULL,
  GraphId nvarchar(400) NULL,
  InternetMessageId nvarchar(400) NULL,
  MailConversationId nvarchar(400) NULL,
  NotBefore datetime2(3) NULL,
  LastError nvarchar(200) NULL,
  ClaimOwner nvarchar(200) NULL,
  LeaseUntil datetime2(3) NULL,
  UpdatedAt datetime2(3) NOT NULL
);
GO
CREATE UNIQUE INDEX one_notice_per_mention ON relance.CommentNotice (CommentId, PersonId, Channel);
GO
CREATE INDEX comment_notice_by_state ON relance.CommentNotice (State, Attempts, Number);
