-- What became of a letter by post once it was filed: recommandé or not, posted by whom, its tracking number and its proof (JSON).
CREATE TABLE relance.Posting (
  DispatchId nvarchar(40) NOT NULL CONSTRAINT one_posting_per_letter PRIMARY KEY
    CONSTRAINT posting_of_a_dispatch REFERENCES relance.Dispatch (Id),
  Registered bit NOT NULL,
  Tracking nvarchar(20) NULL,
  Proof nvarchar(max) NULL,
  PostedAt datetime2(3) NULL,
  PostedById nvarchar(100) NULL,
  PostedByName nvarchar(200) NULL
);
