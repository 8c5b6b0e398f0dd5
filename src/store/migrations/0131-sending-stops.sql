-- All sending of a company is stopped while its row is there; who lifted it is in the history.
CREATE TABLE relance.SendingStop (
  Company nvarchar(40) NOT NULL CONSTRAINT one_stop_per_company PRIMARY KEY,
  StoppedById nvarchar(100) NOT NULL,
  StoppedByName nvarchar(200) NOT NULL,
  StoppedAt datetime2(3) NOT NULL,
  Reason nvarchar(500) NOT NULL
);
