-- Who did what, when, and the facts then seen. Append-only: the run-time login may neither update nor delete here.
CREATE TABLE relance.History (
  Number bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_history PRIMARY KEY,
  HappenedAt datetime2(3) NOT NULL,
  ById nvarchar(100) NOT NULL,
  ByName nvarchar(200) NOT NULL,
  Company nvarchar(40) NOT NULL,
  Tiers nvarchar(20) NULL,
  Act nvarchar(60) NOT NULL,
  Subject nvarchar(400) NULL,
  Facts nvarchar(max) NOT NULL
);
GO
CREATE INDEX history_by_tiers ON relance.History (Company, Tiers, Number);
