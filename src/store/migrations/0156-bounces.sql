-- Where the reading of each inbox stands: a link of Graph's delta query.
CREATE TABLE relance.InboxPosition (
  Mailbox nvarchar(320) NOT NULL CONSTRAINT one_position_per_mailbox PRIMARY KEY,
  Position nvarchar(max) NOT NULL,
  ReadAt datetime2(3) NOT NULL
);
GO
-- A message that was taken up, so that it never is twice. Kind: « report » something was not delivered, « delay » a server still tries,
-- « other » of people, not looked into yet.
CREATE TABLE relance.InboxMessage (
  Mailbox nvarchar(320) NOT NULL,
  MessageId nvarchar(400) NOT NULL,
  Kind nvarchar(10) NOT NULL CONSTRAINT inbox_kind_is_known CHECK (Kind IN (N'report', N'delay', N'other')),
  ReceivedAt datetime2(3) NOT NULL,
  MailConversationId nvarchar(1000) NULL,
  SeenAt datetime2(3) NOT NULL,
  CONSTRAINT one_line_per_message PRIMARY KEY (Mailbox, MessageId)
);
GO
-- A letter that did not reach one of its addresses. Blame: « address » it is not written to until Sage has another or LiftedAt; « sender »
-- Microsoft held our mailbox or tenant back.
CREATE TABLE relance.Bounce (
  DispatchId nvarchar(40) NOT NULL CONSTRAINT bounce_is_of_a_letter REFERENCES relance.Dispatch (Id),
  Address nvarchar(320) NOT NULL,
  Company nvarchar(40) NOT NULL,
  Tiers nvarchar(20) NOT NULL,
  Reference nvarchar(20) NOT NULL,
  StatusCode nvarchar(20) NULL,
  Diagnostic nvarchar(400) NOT NULL,
  Blame nvarchar(10) NOT NULL CONSTRAINT blame_is_known CHECK (Blame IN (N'address', N'sender')),
  BouncedAt datetime2(3) NOT NULL,
  LiftedById nvarchar(100) NULL,
  LiftedByName nvarchar(200) NULL,
  LiftedAt datetime2(3) NULL,
  CONSTRAINT one_bounce_per_address PRIMARY KEY (DispatchId, Address)
);
GO
CREATE INDEX bounce_by_tiers ON relance.Bounce (Company, Tiers, BouncedAt);
GO
CREATE INDEX bounce_by_day ON relance.Bounce (Company, BouncedAt);
