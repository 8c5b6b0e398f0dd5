-- What is NULL stays. @posted 1: only those that are not posted yet.
-- DECLARE @ids nvarchar(max) = N'', @registered bit = 0, @tracking nvarchar(20) = NULL, @proof nvarchar(max) = NULL, @posted bit = NULL,
--   @byId nvarchar(100) = N'', @byName nvarchar(200) = N'', @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.Posting
SET Registered = @registered,
    Tracking = COALESCE(@tracking, Tracking),
    Proof = COALESCE(@proof, Proof),
    PostedAt = CASE WHEN @posted = 1 THEN @now ELSE PostedAt END,
    PostedById = CASE WHEN @posted = 1 THEN @byId ELSE PostedById END,
    PostedByName = CASE WHEN @posted = 1 THEN @byName ELSE PostedByName END
OUTPUT inserted.DispatchId
WHERE DispatchId IN (SELECT value FROM STRING_SPLIT(@ids, N'|')) AND (@posted IS NULL OR PostedAt IS NULL);
