-- Also one that is over, while letters of it are reserved or leaving, or where a person had a failed one sent since.
SELECT Id, Kind, Company, RunDay, State, PreparedById, PreparedByName, PreparedAt, ApprovedById, ApprovedByName, ApprovedAt, ChangedAt, ListVersion, Sandbox
FROM relance.Run
WHERE State = N'sending'
  OR (State <> N'prepared' AND EXISTS (
    SELECT 1 FROM relance.RunLine
    WHERE RunLine.RunId = Run.Id
      AND (RunLine.State IN (N'approving', N'approved', N'sending')
        OR (RunLine.State = N'failed'
          AND NOT EXISTS (
            SELECT 1 FROM relance.Dispatch WHERE Dispatch.DraftId = RunLine.DraftId AND Dispatch.State <> N'done')))))
ORDER BY Number;
