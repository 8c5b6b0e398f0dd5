-- DECLARE @ids nvarchar(max) = NULL;
SELECT Company, Tiers, Reference, LiftedById, LiftedByName, LiftedAt
FROM relance.Bounce
WHERE LiftedById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
ORDER BY LiftedAt, DispatchId, Address;
