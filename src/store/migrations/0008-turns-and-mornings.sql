-- Work that one instance does at a time, and the morning posts that left.
CREATE TABLE relance.Turn (
  Name nvarchar(100) NOT NULL CONSTRAINT one_turn_per_name PRIMARY KEY,
  ClaimOwner nvarchar(200) NULL,
  LeaseUntil datetime2(3) NULL
);
GO
CREATE TABLE relance.MorningPost (
  Company nvarchar(40) NOT NULL,
  ConversationId nvarchar(400) NOT NULL,
  OnDay date NOT NULL,
  State nvarchar(20) NOT NULL CONSTRAINT morning_state_is_known CHECK (State IN (
    N'posting', N'sent', N'quiet', N'unknown', N'released')),
  ClaimOwner nvarchar(200) NOT NULL,
  LeaseUntil datetime2(3) NOT NULL,
  UpdatedAt datetime2(3) NOT NULL,
  CONSTRAINT one_morning_post_per_day PRIMARY KEY (Company, ConversationId, OnDay)
);
