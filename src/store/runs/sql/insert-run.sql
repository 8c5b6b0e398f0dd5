-- DECLARE @id nvarchar(40) = N'', @company nvarchar(40) = N'', @kind nvarchar(12) = N'rappel', @day date = '2026-03-16', @state nvarchar(20) = N'prepared', @byId nvarchar(100) = N'',
--   @byName nvarchar(200) = N'', @now datetime2(3) = SYSUTCDATETIME(), @sandbox bit = NULL;
INSERT INTO relance.Run (Id, Kind, Company, RunDay, State, PreparedById, PreparedByName, PreparedAt, ChangedAt, Sandbox)
VALUES (@id, @kind, @company, @day, @state, @byId, @byName, @now, @now, @sandbox);
