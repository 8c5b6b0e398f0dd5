-- DECLARE @ids nvarchar(max) = NULL;
SELECT Id, Company, RunDay, State, PreparedById, PreparedByName, PreparedAt, ApprovedById, ApprovedByName, ApprovedAt
FROM relance.Run
WHERE PreparedById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
  OR ApprovedById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
ORDER BY Number;
