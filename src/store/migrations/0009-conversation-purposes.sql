-- What registered conversations are told without asking.
CREATE TABLE relance.ConversationPurpose (
  ConversationId nvarchar(400) NOT NULL,
  Purpose nvarchar(10) NOT NULL CONSTRAINT purpose_is_known CHECK (Purpose IN (N'approvals', N'morning')),
  Company nvarchar(40) NOT NULL,
  ById nvarchar(100) NOT NULL,
  ByName nvarchar(200) NOT NULL,
  AddedAt datetime2(3) NOT NULL,
  CONSTRAINT one_line_per_purpose PRIMARY KEY (ConversationId, Purpose, Company)
);
GO
CREATE INDEX purpose_by_company ON relance.ConversationPurpose (Company, Purpose);
