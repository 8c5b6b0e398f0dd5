-- Where people can be reached again, deliveries already handled, and the group conversations that were allowed.
CREATE TABLE relance.Conversation (
  ConversationId nvarchar(400) NOT NULL CONSTRAINT pk_conversation PRIMARY KEY,
  Kind nvarchar(40) NOT NULL,
  PersonId nvarchar(100) NULL,
  Reference nvarchar(max) NOT NULL,
  RememberedAt datetime2(3) NOT NULL,
  DeadAt datetime2(3) NULL,
  DeadWhy nvarchar(1000) NULL
);
GO
CREATE INDEX conversation_by_person ON relance.Conversation (PersonId, Kind);
GO
CREATE TABLE relance.SeenActivity (
  DeliveryKey nvarchar(64) NOT NULL CONSTRAINT one_line_per_delivery PRIMARY KEY,
  SeenAt datetime2(3) NOT NULL
);
GO
CREATE INDEX delivery_by_instant ON relance.SeenActivity (SeenAt);
GO
CREATE TABLE relance.RegisteredConversation (
  ConversationId nvarchar(400) NOT NULL CONSTRAINT one_registration_per_conversation PRIMARY KEY,
  ById nvarchar(100) NOT NULL,
  ByName nvarchar(200) NOT NULL,
  RegisteredAt datetime2(3) NOT NULL
);
