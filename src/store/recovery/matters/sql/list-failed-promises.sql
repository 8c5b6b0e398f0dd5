-- Promises that were judged not kept from @since on, the latest first: what was booked late may be seen now.
-- DECLARE @company nvarchar(40) = N'', @since datetime2(3) = SYSUTCDATETIME(), @limit int = 50;
SELECT TOP (@limit) Id, Kind, Company, Tiers, TiersName, Version, Number, Facts, ById, ByName, SinceDay, MadeAt, Ended, EndedById,
  EndedByName, EndedAt
FROM relance.Matter
WHERE Company = @company AND Kind = N'promise' AND Ended IN (N'broken', N'partly') AND EndedAt >= @since AND Facts <> N''
ORDER BY EndedAt DESC, Id;
