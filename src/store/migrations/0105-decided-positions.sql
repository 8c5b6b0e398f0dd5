-- What is open of each payer of a kept picture, as decisions are made of it, with what they need of its sheet.
-- Numbers: EC_No that its lines have or had, between spaces. Items: JSON, as `items-text.ts` writes it. Known 0: Sage has no sheet.
CREATE TABLE relance.PositionAccount (
  Company nvarchar(40) NOT NULL,
  Tiers nvarchar(20) NOT NULL,
  Known bit NOT NULL,
  NotReminded bit NOT NULL,
  Unreachable bit NOT NULL,
  Numbers nvarchar(max) NOT NULL,
  Items nvarchar(max) NOT NULL,
  CONSTRAINT one_account_per_position PRIMARY KEY (Company, Tiers)
);
GO
-- What was decided of it. Content: of which lines; Told: on what besides; Outcome: JSON, empty where there is nothing to say.
CREATE TABLE relance.PositionDecision (
  Company nvarchar(40) NOT NULL,
  Tiers nvarchar(20) NOT NULL,
  Content nvarchar(64) NOT NULL,
  Told nvarchar(100) NOT NULL,
  Outcome nvarchar(max) NOT NULL,
  CONSTRAINT one_decision_per_position PRIMARY KEY (Company, Tiers)
);
