-- Those that were theirs to read, or that they handled.
-- DECLARE @ids nvarchar(max) = NULL;
SELECT Id, Company, Tiers, Reference, ReceivedAt, OwnerId, OwnerName, HandledAs, HandledById, HandledByName, HandledAt
FROM relance.CustomerReply
WHERE HandledAs IS NOT NULL
  AND (OwnerId IN (SELECT value FROM STRING_SPLIT(@ids, N'|')) OR HandledById IN (SELECT value FROM STRING_SPLIT(@ids, N'|')))
ORDER BY Number;
