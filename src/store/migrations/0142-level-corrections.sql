-- How many reminders a person said that count for an instalment; never changed, the last of an instalment counts.
-- CountedLevel: 0 to 10, as EC_Rappel. SeenLevel, SeenOn: the last reminder of ours that it corrects; NULL: none had left.
CREATE TABLE relance.LevelCorrection (
  Id nvarchar(40) NOT NULL CONSTRAINT pk_level_correction PRIMARY KEY,
  Company nvarchar(40) NOT NULL,
  Tiers nvarchar(20) NOT NULL,
  EcNo int NOT NULL,
  Piece nvarchar(40) NOT NULL,
  DueDay date NULL,
  AmountCents bigint NOT NULL,
  CountedLevel smallint NOT NULL,
  Reason nvarchar(1000) NOT NULL,
  ById nvarchar(100) NOT NULL,
  ByName nvarchar(200) NOT NULL,
  SetOn date NOT NULL,
  SeenLevel smallint NULL,
  SeenOn date NULL,
  RecordedAt datetime2(3) NOT NULL
);
GO
CREATE INDEX correction_by_customer ON relance.LevelCorrection (Company, Tiers);
GO
CREATE INDEX correction_by_instalment ON relance.LevelCorrection (Company, EcNo);
