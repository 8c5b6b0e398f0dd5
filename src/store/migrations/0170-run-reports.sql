-- The report of a run, filed in the company's library. OfChange: when the run had last changed as it was reported. Files: JSON.
CREATE TABLE relance.RunReport (
  RunId nvarchar(40) NOT NULL CONSTRAINT pk_run_report PRIMARY KEY
    CONSTRAINT report_is_of_a_run REFERENCES relance.Run (Id),
  OfChange datetime2(3) NOT NULL,
  Files nvarchar(max) NOT NULL,
  FiledAt datetime2(3) NOT NULL
);
