-- Who answers a delivered activity, until when, what was asked, and whether Teams delivered it again meanwhile. No lease: it is over.
ALTER TABLE relance.SeenActivity ADD ClaimOwner nvarchar(200) NULL;
GO
ALTER TABLE relance.SeenActivity ADD LeaseUntil datetime2(3) NULL;
GO
ALTER TABLE relance.SeenActivity ADD Asked nvarchar(max) NULL;
GO
ALTER TABLE relance.SeenActivity ADD AgainAt datetime2(3) NULL;
GO
CREATE INDEX delivery_by_lease ON relance.SeenActivity (LeaseUntil) WHERE LeaseUntil IS NOT NULL;
GO
-- A conversation that was not found: how often, when to look again, and since when an administrator knows that it is lost.
ALTER TABLE relance.Conversation ADD Failures int NULL;
GO
ALTER TABLE relance.Conversation ADD LookAgainAt datetime2(3) NULL;
GO
ALTER TABLE relance.Conversation ADD LostToldAt datetime2(3) NULL;
GO
CREATE TABLE relance.Greeting (
  ConversationId nvarchar(400) NOT NULL CONSTRAINT one_greeting_per_conversation PRIMARY KEY,
  GreetedAt datetime2(3) NOT NULL
);
GO
-- Whoever knows the bot already is not greeted by its next version.
INSERT INTO relance.Greeting (ConversationId, GreetedAt)
SELECT ConversationId, RememberedAt FROM relance.Conversation WHERE Kind = N'personal';
