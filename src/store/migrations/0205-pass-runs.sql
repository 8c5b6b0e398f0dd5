-- When each pass of the service last came to its end, and last failed: told to administrators, by whichever process ran it.
CREATE TABLE relance.PassRun (
  Pass nvarchar(100) NOT NULL CONSTRAINT one_line_per_pass PRIMARY KEY,
  SucceededAt datetime2(3) NULL,
  FailedAt datetime2(3) NULL,
  Fault nvarchar(200) NULL
);
