-- Compare-and-set on the version; one that was deleted stays as it is.
-- DECLARE @id nvarchar(40) = N'', @version int = 1, @kind nvarchar(20) = N'note', @sentence nvarchar(2000) = N'', @pinned bit = 0,
--   @editedById nvarchar(100) = NULL, @editedByName nvarchar(200) = NULL, @editedAt datetime2(3) = NULL,
--   @deletedById nvarchar(100) = NULL, @deletedByName nvarchar(200) = NULL, @deletedAt datetime2(3) = NULL;
UPDATE relance.CustomerComment
SET Version = @version + 1, Kind = @kind, Sentence = @sentence, Pinned = @pinned, EditedById = @editedById, EditedByName = @editedByName,
  EditedAt = @editedAt, DeletedById = @deletedById, DeletedByName = @deletedByName, DeletedAt = @deletedAt
WHERE Id = @id AND Version = @version AND DeletedAt IS NULL;
