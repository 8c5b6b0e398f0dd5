-- Dossiers contentieux that somebody asked for: files for a court, each of what was known on a day. Comments: JSON, ids of those chosen.
-- State: « filing » is written before the file goes to the dossier, « filed » and « refused » after. Digest: SHA-256 of the file.
CREATE TABLE relance.LitigationExport (
  Id nvarchar(40) NOT NULL CONSTRAINT pk_litigation_export PRIMARY KEY,
  Company nvarchar(40) NOT NULL,
  Tiers nvarchar(20) NOT NULL,
  OnDay date NOT NULL,
  Spoken nvarchar(2) NOT NULL,
  FileNumber nvarchar(20) NULL,
  Comments nvarchar(max) NOT NULL,
  State nvarchar(10) NOT NULL
    CONSTRAINT litigation_state_is_known CHECK (State IN (N'asked', N'filing', N'filed', N'refused')),
  Digest nvarchar(64) NULL,
  MadeName nvarchar(200) NULL,
  MadeBytes bigint NULL,
  Document nvarchar(max) NULL,
  Problem nvarchar(60) NULL,
  ById nvarchar(100) NOT NULL,
  ByName nvarchar(200) NOT NULL,
  AskedAt datetime2(3) NOT NULL
);
GO
CREATE INDEX litigation_export_by_tiers ON relance.LitigationExport (Company, Tiers, AskedAt);
GO
CREATE INDEX litigation_export_by_state ON relance.LitigationExport (State, AskedAt);
