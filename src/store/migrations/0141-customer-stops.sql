-- Customers whom nobody reminds until a day. Lifted: before its end; it ends by itself.
CREATE TABLE relance.CustomerStop (
  Id nvarchar(40) NOT NULL CONSTRAINT pk_customer_stop PRIMARY KEY,
  Company nvarchar(40) NOT NULL,
  Tiers nvarchar(20) NOT NULL,
  Reason nvarchar(500) NOT NULL,
  SinceDay date NOT NULL,
  UntilDay date NOT NULL,
  ById nvarchar(100) NOT NULL,
  ByName nvarchar(200) NOT NULL,
  LiftedOn date NULL,
  LiftedById nvarchar(100) NULL,
  LiftedByName nvarchar(200) NULL
);
GO
CREATE INDEX stop_by_customer ON relance.CustomerStop (Company, Tiers, UntilDay) WHERE LiftedOn IS NULL;
