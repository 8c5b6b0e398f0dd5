-- DECLARE @id nvarchar(40) = N'';
SELECT Id, Kind, Company, RunDay, State, PreparedById, PreparedByName, PreparedAt, ApprovedById, ApprovedByName, ApprovedAt, ChangedAt, ListVersion, Sandbox
FROM relance.Run
WHERE Id = @id;
