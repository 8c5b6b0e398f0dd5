-- What people are to do, on which day and about what. Cause: a key of what caused it, one task each; NULL: a person alone.
CREATE TABLE relance.Task (
  Id nvarchar(40) NOT NULL CONSTRAINT pk_task PRIMARY KEY,
  Company nvarchar(40) NOT NULL,
  Version int NOT NULL,
  OwnerId nvarchar(100) NOT NULL,
  OwnerName nvarchar(200) NOT NULL,
  OnDay date NOT NULL,
  AboutKind nvarchar(20) NOT NULL CONSTRAINT task_kind_is_known CHECK (AboutKind IN (N'customer', N'letter', N'order')),
  AboutId nvarchar(100) NOT NULL,
  Tiers nvarchar(20) NOT NULL,
  TiersName nvarchar(200) NOT NULL,
  Sentence nvarchar(500) NOT NULL,
  ById nvarchar(100) NOT NULL,
  ByName nvarchar(200) NOT NULL,
  MadeAt datetime2(3) NOT NULL,
  Cause nvarchar(200) NULL,
  Ended nvarchar(10) NULL CONSTRAINT task_end_is_known CHECK (Ended IN (N'done', N'dropped')),
  EndedById nvarchar(100) NULL,
  EndedByName nvarchar(200) NULL,
  EndedAt datetime2(3) NULL,
  EndReason nvarchar(500) NULL
);
GO
CREATE UNIQUE INDEX one_task_per_cause ON relance.Task (Company, Cause) WHERE Cause IS NOT NULL;
GO
CREATE INDEX waiting_task_by_company ON relance.Task (Company, OnDay) WHERE Ended IS NULL;
GO
CREATE INDEX waiting_task_by_owner ON relance.Task (OwnerId, OnDay) WHERE Ended IS NULL;
GO
CREATE INDEX task_by_tiers ON relance.Task (Company, Tiers);
