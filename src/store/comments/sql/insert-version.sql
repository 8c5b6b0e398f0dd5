-- DECLARE @id nvarchar(40) = N'', @version int = 1, @act nvarchar(20) = N'added', @kind nvarchar(20) = N'note',
--   @sentence nvarchar(2000) = N'', @byId nvarchar(100) = N'', @byName nvarchar(200) = N'', @at datetime2(3) = SYSUTCDATETIME();
INSERT INTO relance.CommentVersion (CommentId, Version, Act, Kind, Sentence, ById, ByName, HappenedAt)
VALUES (@id, @version, @act, @kind, @sentence, @byId, @byName, @at);
