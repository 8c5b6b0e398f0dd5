-- How an attempt ended, of whoever claimed it.
-- DECLARE @id nvarchar(40) = N'', @owner nvarchar(200) = N'', @mark nvarchar(10) = N'marked', @error nvarchar(max) = NULL,
--   @notBefore datetime2(3) = NULL;
UPDATE relance.Dispatch
SET MarkState = @mark,
    MarkAttempts = MarkAttempts + 1,
    MarkError = @error,
    MarkNotBefore = @notBefore,
    MarkOwner = NULL,
    MarkLeaseUntil = NULL
WHERE Id = @id AND MarkState = N'wanted' AND MarkOwner = @owner;
