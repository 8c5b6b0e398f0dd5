-- The letters of a payer that are in somebody's hands, the one that this transaction claimed among them. What another transaction claims
-- at this instant is waited for, in an index or a row: of two that claimed one payer's letters at once, one sees the other, or is chosen
-- as the victim of a deadlock and done again.
-- DECLARE @company nvarchar(40) = N'', @tiers nvarchar(20) = N'', @now datetime2(3) = SYSUTCDATETIME();
SELECT Id
FROM relance.Dispatch WITH (UPDLOCK, ROWLOCK)
WHERE Company = @company AND Tiers = @tiers AND ClaimOwner IS NOT NULL AND LeaseUntil > @now
ORDER BY Id;
