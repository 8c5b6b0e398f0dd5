-- DECLARE @at datetime2(3) = SYSUTCDATETIME(), @byId nvarchar(100) = N'', @byName nvarchar(200) = N'', @company nvarchar(40) = N'',
--   @tiers nvarchar(20) = NULL, @act nvarchar(60) = N'', @subject nvarchar(400) = NULL, @facts nvarchar(max) = N'{}';
INSERT INTO relance.History (HappenedAt, ById, ByName, Company, Tiers, Act, Subject, Facts)
VALUES (@at, @byId, @byName, @company, @tiers, @act, @subject, @facts);
