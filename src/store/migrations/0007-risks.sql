-- What the last watch knew of each payer, and when it read Sage.
CREATE TABLE relance.RiskReading (
  Company nvarchar(40) NOT NULL CONSTRAINT one_risk_reading_per_company PRIMARY KEY,
  ReadAt datetime2(3) NOT NULL
);
GO
CREATE TABLE relance.CustomerRisk (
  Company nvarchar(40) NOT NULL,
  Payer nvarchar(20) NOT NULL,
  Facts nvarchar(max) NOT NULL,
  CONSTRAINT one_risk_per_payer PRIMARY KEY (Company, Payer)
);
GO
-- On their way into CustomerRisk: there only within the transaction that loads them.
CREATE TABLE relance.RiskChange (
  Batch nvarchar(40) NOT NULL,
  Payer nvarchar(20) NOT NULL,
  Facts nvarchar(max) NOT NULL,
  CONSTRAINT one_change_per_payer PRIMARY KEY (Batch, Payer)
);
