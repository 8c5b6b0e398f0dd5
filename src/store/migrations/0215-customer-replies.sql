-- « reply »: kept as an answer to a letter; « loop »: written by one of our own mailboxes.
ALTER TABLE relance.InboxMessage DROP CONSTRAINT inbox_kind_is_known;
GO
ALTER TABLE relance.InboxMessage ADD CONSTRAINT inbox_kind_is_one_of CHECK (Kind IN (N'report', N'delay', N'other', N'reply', N'loop'));
GO
-- An answer to a letter. Id: made of its Message-ID, one however often and whichever way it comes. FoundBy: how its letter was; « sender »
-- names no letter. Suggested: what fixed words read in it; HandledAs: what a person made of it, NULL while it is to read.
CREATE TABLE relance.CustomerReply (
  Number bigint IDENTITY(1,1) NOT NULL CONSTRAINT customer_reply_order UNIQUE,
  Id nvarchar(40) NOT NULL CONSTRAINT pk_customer_reply PRIMARY KEY,
  Company nvarchar(40) NOT NULL,
  Tiers nvarchar(20) NOT NULL,
  TiersName nvarchar(200) NOT NULL,
  DispatchId nvarchar(40) NULL CONSTRAINT reply_is_to_a_letter REFERENCES relance.Dispatch (Id),
  Reference nvarchar(20) NULL,
  FoundBy nvarchar(20) NOT NULL CONSTRAINT reply_found_by_is_known CHECK (FoundBy IN (N'message', N'conversation', N'reference', N'sender')),
  FromAddress nvarchar(320) NOT NULL,
  FromName nvarchar(200) NOT NULL,
  Writer nvarchar(20) NOT NULL CONSTRAINT reply_writer_is_known CHECK (Writer IN (N'customer', N'colleague', N'automatic')),
  Subject nvarchar(400) NOT NULL,
  Excerpt nvarchar(2000) NOT NULL,
  ReceivedAt datetime2(3) NOT NULL,
  WebLink nvarchar(1000) NOT NULL,
  Attachments nvarchar(max) NOT NULL,
  Suggested nvarchar(20) NULL CONSTRAINT reply_suggestion_is_known CHECK (Suggested IN (
    N'promise', N'dispute', N'paid', N'wrong-person', N'absence', N'bounce')),
  SuggestedWords nvarchar(400) NULL,
  SuggestedDay date NULL,
  SuggestedCents bigint NULL,
  OwnerId nvarchar(100) NOT NULL,
  OwnerName nvarchar(200) NOT NULL,
  HandledAs nvarchar(20) NULL CONSTRAINT reply_handling_is_known CHECK (HandledAs IN (
    N'promise', N'dispute', N'paid', N'wrong-person', N'absence', N'bounce', N'filed', N'stranger')),
  HandledById nvarchar(100) NULL,
  HandledByName nvarchar(200) NULL,
  HandledAt datetime2(3) NULL
);
GO
CREATE INDEX customer_reply_by_tiers ON relance.CustomerReply (Company, Tiers, ReceivedAt);
GO
CREATE INDEX customer_reply_by_letter ON relance.CustomerReply (DispatchId, ReceivedAt);
GO
CREATE INDEX customer_reply_by_day ON relance.CustomerReply (Company, ReceivedAt);
GO
CREATE INDEX customer_reply_to_read ON relance.CustomerReply (Company, ReceivedAt) WHERE HandledAs IS NULL;
