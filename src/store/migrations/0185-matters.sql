-- What there is between a customer and us beside letters: promises, disputes, proceedings, files. Facts: JSON of its kind.
CREATE TABLE relance.Matter (
  Id nvarchar(40) NOT NULL CONSTRAINT pk_matter PRIMARY KEY,
  Kind nvarchar(20) NOT NULL CONSTRAINT matter_kind_is_known CHECK (Kind IN (N'promise', N'dispute', N'proceedings', N'file')),
  Company nvarchar(40) NOT NULL,
  Tiers nvarchar(20) NOT NULL,
  TiersName nvarchar(200) NOT NULL,
  Version int NOT NULL,
  Number nvarchar(20) NULL,
  Facts nvarchar(max) NOT NULL,
  ById nvarchar(100) NOT NULL,
  ByName nvarchar(200) NOT NULL,
  SinceDay date NOT NULL,
  MadeAt datetime2(3) NOT NULL,
  Ended nvarchar(20) NULL,
  EndedById nvarchar(100) NULL,
  EndedByName nvarchar(200) NULL,
  EndedAt datetime2(3) NULL
);
GO
CREATE INDEX standing_matter_by_company ON relance.Matter (Company, Kind, MadeAt) WHERE Ended IS NULL;
GO
CREATE INDEX matter_by_tiers ON relance.Matter (Company, Tiers);
GO
CREATE UNIQUE INDEX one_file_per_number ON relance.Matter (Company, Number) WHERE Number IS NOT NULL;
GO
-- The instalments that they are about. Live: the matter has not ended, and the instalment is still in it.
CREATE TABLE relance.MatterItem (
  MatterId nvarchar(40) NOT NULL,
  Kind nvarchar(20) NOT NULL,
  Company nvarchar(40) NOT NULL,
  EcNo int NOT NULL,
  Piece nvarchar(40) NOT NULL,
  DueDay date NULL,
  AmountCents bigint NOT NULL,
  LeftCents bigint NOT NULL,
  Live bit NOT NULL,
  CONSTRAINT pk_matter_item PRIMARY KEY (MatterId, EcNo)
);
GO
CREATE UNIQUE INDEX one_matter_per_instalment_and_kind ON relance.MatterItem (Company, EcNo, Kind) WHERE Live = 1;
