-- A file holds this text again, or still. What was decided of it holds; whether it may be read is judged anew.
-- DECLARE @company nvarchar(40) = N'', @fileName nvarchar(100) = N'', @digest nvarchar(64) = N'', @source nvarchar(20) = N'folder',
--   @tag nvarchar(400) = N'', @seenAt datetime2(3) = SYSUTCDATETIME(), @state nvarchar(20) = N'to-approve';
UPDATE relance.LetterTemplate
SET Source = @source, Tag = @tag, SeenAt = @seenAt,
  State = CASE WHEN State = N'invalid' OR @state = N'invalid' THEN @state ELSE State END
WHERE Company = @company AND FileName = @fileName AND Digest = @digest;
