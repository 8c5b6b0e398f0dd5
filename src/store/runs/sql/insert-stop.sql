-- DECLARE @company nvarchar(40) = N'', @byId nvarchar(100) = N'', @byName nvarchar(200) = N'',
--   @now datetime2(3) = SYSUTCDATETIME(), @reason nvarchar(500) = N'';
INSERT INTO relance.SendingStop (Company, StoppedById, StoppedByName, StoppedAt, Reason)
VALUES (@company, @byId, @byName, @now, @reason);
