-- DECLARE @company nvarchar(40) = N'', @limit int = 50;
SELECT TOP (@limit) Id, Kind, Company, RunDay, State, PreparedById, PreparedByName, PreparedAt, ApprovedById, ApprovedByName, ApprovedAt, ChangedAt, ListVersion, Sandbox
FROM relance.Run
WHERE Company = @company
ORDER BY Number DESC;
