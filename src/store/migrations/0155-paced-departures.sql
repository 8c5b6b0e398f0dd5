-- The mailbox that a letter leaves from, in small letters. NULL: by post, or approved before there were several: the company's own.
ALTER TABLE relance.Dispatch ADD Mailbox nvarchar(320) NULL;
GO
CREATE INDEX dispatch_in_hand ON relance.Dispatch (Mailbox, LeaseUntil, State) WHERE ClaimOwner IS NOT NULL;
GO
CREATE INDEX dispatch_in_hand_by_payer ON relance.Dispatch (Company, Tiers, LeaseUntil) WHERE ClaimOwner IS NOT NULL;
GO
-- A letter that leaves, written just before: Exchange's limits are counted from these rows. One that died in between counts as left.
CREATE TABLE relance.Departure (
  Number bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_departure PRIMARY KEY,
  DispatchId nvarchar(40) NOT NULL,
  Mailbox nvarchar(320) NOT NULL,
  LeftAt datetime2(3) NOT NULL,
  LeftOn date NOT NULL,
  Recipients int NOT NULL,
  OutsideRecipients int NOT NULL
);
GO
CREATE INDEX departure_by_mailbox ON relance.Departure (Mailbox, LeftAt, Recipients, OutsideRecipients);
GO
CREATE INDEX departure_by_day ON relance.Departure (Mailbox, LeftOn, DispatchId);
GO
-- Nothing leaves the mailbox before. The row « all » is of every mailbox: who takes a departure holds it, so that they go one by one.
CREATE TABLE relance.SendingPause (
  Mailbox nvarchar(320) NOT NULL CONSTRAINT one_pause_per_mailbox PRIMARY KEY,
  PausedUntil datetime2(3) NOT NULL
);
GO
INSERT INTO relance.SendingPause (Mailbox, PausedUntil) VALUES (N'all', '2000-01-01');
