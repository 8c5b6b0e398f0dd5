-- DECLARE @kind nvarchar(10) = N'hold', @id nvarchar(40) = N'', @now datetime2(3) = SYSUTCDATETIME();
INSERT INTO relance.CardToRefresh (Kind, SubjectId, AskedAt) VALUES (@kind, @id, @now);
