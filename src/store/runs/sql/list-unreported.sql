-- Runs that were approved and are over, whose report is not there or is of before their last change; the newest first.
-- DECLARE @limit int = 20;
SELECT TOP (@limit) Id, Kind, Company, RunDay, State, PreparedById, PreparedByName, PreparedAt, ApprovedById, ApprovedByName, ApprovedAt, ChangedAt, ListVersion, Sandbox
FROM relance.Run
WHERE State IN (N'done', N'cancelled')
  AND ApprovedAt IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM relance.RunReport WHERE RunReport.RunId = Run.Id AND RunReport.OfChange = Run.ChangedAt)
  AND NOT EXISTS (
    SELECT 1 FROM relance.RunLine
    WHERE RunLine.RunId = Run.Id AND RunLine.State IN (N'approving', N'approved', N'sending'))
ORDER BY Number DESC;
