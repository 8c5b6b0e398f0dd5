-- DECLARE @ids nvarchar(max) = NULL;
SELECT Company, StoppedById, StoppedByName, StoppedAt, Reason
FROM relance.SendingStop
WHERE StoppedById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
ORDER BY Company;
