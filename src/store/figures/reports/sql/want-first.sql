-- one_report_request is the judge of two at once.
-- DECLARE @on date = SYSUTCDATETIME(), @now datetime2(3) = SYSUTCDATETIME();
INSERT INTO relance.ReportRequest (Id, WantedOn, WantedAt, Attempts, NextAt)
VALUES (1, @on, @now, 0, @now);
