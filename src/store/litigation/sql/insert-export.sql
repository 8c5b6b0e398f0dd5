-- DECLARE @id nvarchar(40) = N'', @company nvarchar(40) = N'', @tiers nvarchar(20) = N'', @onDay date = '2026-01-01', @spoken nvarchar(2) = N'fr', @fileNumber nvarchar(20) = NULL, @comments nvarchar(max) = N'[]', @byId nvarchar(100) = N'', @byName nvarchar(200) = N'', @at datetime2(3) = SYSUTCDATETIME();
INSERT INTO relance.LitigationExport (Id, Company, Tiers, OnDay, Spoken, FileNumber, Comments, State, ById, ByName, AskedAt)
VALUES (@id, @company, @tiers, @onDay, @spoken, @fileNumber, @comments, N'asked', @byId, @byName, @at);
