-- Plan files that were applied: never changed, only followed by another. Text: YAML, as it was given.
CREATE TABLE relance.AppliedPlan (
  Company nvarchar(40) NOT NULL,
  Version int NOT NULL,
  ValidFrom date NOT NULL,
  Text nvarchar(max) NOT NULL,
  Digest nvarchar(64) NOT NULL,
  ById nvarchar(100) NOT NULL,
  ByName nvarchar(200) NOT NULL,
  AppliedAt datetime2(3) NOT NULL,
  CONSTRAINT one_plan_per_version PRIMARY KEY (Company, Version)
);
GO
CREATE INDEX plan_by_first_day ON relance.AppliedPlan (Company, ValidFrom, Version);
