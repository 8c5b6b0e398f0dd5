-- DECLARE @wantedAt datetime2(3) = SYSUTCDATETIME(), @nextAt datetime2(3) = NULL;
UPDATE relance.ReportRequest
SET Attempts = Attempts + 1, NextAt = @nextAt
WHERE Id = 1 AND WantedAt = @wantedAt;
