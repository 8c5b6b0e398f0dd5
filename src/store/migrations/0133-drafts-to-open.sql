-- Drafts of many payers on their way into relance.Draft, which is not loaded: it has rules. Empty but while they are made.
CREATE TABLE relance.DraftToOpen (
  Batch nvarchar(40) NOT NULL,
  Id nvarchar(40) NOT NULL,
  Tiers nvarchar(20) NOT NULL,
  Currency nvarchar(10) NOT NULL,
  Reference nvarchar(20) NOT NULL,
  CONSTRAINT one_draft_per_batch PRIMARY KEY (Batch, Id)
);
