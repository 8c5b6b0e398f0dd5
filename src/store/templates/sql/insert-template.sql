-- one_text_per_digest refuses a second one of the same text.
-- DECLARE @company nvarchar(40) = N'', @fileName nvarchar(100) = N'', @digest nvarchar(64) = N'', @body nvarchar(max) = N'',
--   @source nvarchar(20) = N'folder', @tag nvarchar(400) = N'', @seenAt datetime2(3) = SYSUTCDATETIME(),
--   @authorId nvarchar(100) = NULL, @authorName nvarchar(200) = NULL, @state nvarchar(20) = N'to-approve';
INSERT INTO relance.LetterTemplate (Company, FileName, Digest, Body, Source, Tag, SeenAt, AuthorId, AuthorName, State)
VALUES (@company, @fileName, @digest, @body, @source, @tag, @seenAt, @authorId, @authorName, @state);
