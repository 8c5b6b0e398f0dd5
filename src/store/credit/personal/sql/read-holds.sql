-- DECLARE @ids nvarchar(max) = NULL, @mails nvarchar(max) = NULL, @company nvarchar(40) = NULL, @tiers nvarchar(20) = NULL;
SELECT Id, Reference, Company, State, Piece, Payer, Facts, Notes, Decision, DecidedAt, AskedById, AskedByName, AskedAt
FROM relance.OrderHold
WHERE (
    AskedById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
    OR EXISTS (SELECT 1 FROM STRING_SPLIT(@ids, N'|') s WHERE CHARINDEX(N'"' + s.value + N'"', Notes) > 0)
    OR EXISTS (SELECT 1 FROM STRING_SPLIT(@ids, N'|') s WHERE CHARINDEX(N'"' + s.value + N'"', Decision) > 0)
    OR EXISTS (SELECT 1 FROM STRING_SPLIT(@mails, N'|') s WHERE CHARINDEX(N'"' + s.value + N'"', LOWER(Facts)) > 0)
    OR (Company = @company AND Payer = @tiers)
  )
ORDER BY Number;
