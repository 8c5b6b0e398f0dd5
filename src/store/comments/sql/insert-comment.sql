-- one_comment_per_cause refuses a second one of the same cause.
-- DECLARE @id nvarchar(40) = N'', @company nvarchar(40) = N'', @aboutKind nvarchar(20) = N'customer', @aboutId nvarchar(100) = N'',
--   @tiers nvarchar(20) = N'', @tiersName nvarchar(200) = N'', @kind nvarchar(20) = N'note', @sentence nvarchar(2000) = N'',
--   @byId nvarchar(100) = N'', @byName nvarchar(200) = N'', @at datetime2(3) = SYSUTCDATETIME(), @author nvarchar(200) = NULL,
--   @url nvarchar(1000) = NULL, @cause nvarchar(200) = N'';
INSERT INTO relance.CustomerComment (Id, Company, Version, AboutKind, AboutId, Tiers, TiersName, Kind, Sentence, ById, ByName, MadeAt, Pinned, SourceAuthor,
  SourceUrl, Cause)
VALUES (@id, @company, 1, @aboutKind, @aboutId, @tiers, @tiersName, @kind, @sentence, @byId, @byName, @at, 0, @author, @url, @cause);
