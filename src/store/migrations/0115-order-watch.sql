-- What the watch of orders saw of each payer when it last looked, so that a pass looks at what changed since alone. Basis: the day, the
-- settings and rules of the last pass over everybody.
CREATE TABLE relance.OrderWatch (
  Company nvarchar(40) NOT NULL CONSTRAINT one_watch_per_company PRIMARY KEY,
  Basis nvarchar(64) NOT NULL
);
GO
-- SinceAt: the first look at what is seen. LookAgain: to be looked at whatever is seen. Orders: keys, a line each.
CREATE TABLE relance.OrderWatchPayer (
  Company nvarchar(40) NOT NULL,
  Payer nvarchar(20) NOT NULL,
  Seen nvarchar(64) NOT NULL,
  SinceAt datetime2(3) NOT NULL,
  LookAgain bit NOT NULL,
  Orders nvarchar(max) NOT NULL,
  CONSTRAINT one_watch_per_payer PRIMARY KEY (Company, Payer)
);
