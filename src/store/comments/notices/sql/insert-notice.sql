-- Where the comment stands and mentions the person by that channel for the first time; one_notice_per_mention is the judge.
-- DECLARE @id nvarchar(40) = N'', @commentId nvarchar(40) = N'', @personId nvarchar(100) = N'', @personName nvarchar(200) = N'',
--   @channel nvarchar(10) = N'mail', @now datetime2(3) = SYSUTCDATETIME();
INSERT INTO relance.CommentNotice (Id, CommentId, Company, PersonId, PersonName, Channel, State, Attempts, UpdatedAt)
SELECT @id, c.Id, c.Company, @personId, @personName, @channel, N'planned', 0, @now
FROM relance.CustomerComment c
WHERE c.Id = @commentId AND c.DeletedAt IS NULL
  AND NOT EXISTS (
    SELECT 1 FROM relance.CommentNotice n WHERE n.CommentId = c.Id AND n.PersonId = @personId AND n.Channel = @channel
  );
