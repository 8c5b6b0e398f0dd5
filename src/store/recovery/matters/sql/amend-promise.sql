-- Compare-and-set on the version; one that stands, was kept or was taken back stays as it is. When and by whom it ended stays too.
-- DECLARE @id nvarchar(40) = N'', @version int = 1, @facts nvarchar(max) = N'{}', @ended nvarchar(20) = N'kept';
UPDATE relance.Matter
SET Version = @version + 1, Facts = @facts, Ended = @ended
WHERE Id = @id AND Version = @version AND Ended IN (N'broken', N'partly');
