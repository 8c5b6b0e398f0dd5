-- That the published report be asked to take up the facts: one line, for there is one report.
CREATE TABLE relance.ReportRequest (
  Id int NOT NULL CONSTRAINT one_report_request PRIMARY KEY CONSTRAINT report_request_is_the_only_one CHECK (Id = 1),
  WantedOn date NOT NULL,
  WantedAt datetime2(3) NOT NULL,
  Attempts int NOT NULL,
  NextAt datetime2(3) NULL,
  Answer nvarchar(400) NULL,
  AnsweredAt datetime2(3) NULL
);
