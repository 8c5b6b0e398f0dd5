-- one_plan_per_version refuses a second one of the same number.
-- DECLARE @company nvarchar(40) = N'', @version int = 1, @validFrom date = SYSUTCDATETIME(), @text nvarchar(max) = N'', @digest nvarchar(64) = N'',
--   @byId nvarchar(100) = N'', @byName nvarchar(200) = N'', @at datetime2(3) = SYSUTCDATETIME();
INSERT INTO relance.AppliedPlan (Company, Version, ValidFrom, Text, Digest, ById, ByName, AppliedAt)
VALUES (@company, @version, @validFrom, @text, @digest, @byId, @byName, @at);
