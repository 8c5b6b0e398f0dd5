-- Another letter of the payer that is in somebody's hands. What another transaction claims at this instant is waited for, in an index or
-- a row: of two that claimed one payer's letters at once, one sees the other, or is chosen as the victim of a deadlock and done again.
-- DECLARE @id nvarchar(40) = N'', @company nvarchar(40) = N'', @tiers nvarchar(20) = N'', @now datetime2(3) = SYSUTCDATETIME();
SELECT TOP (1) Id
FROM relance.Dispatch WITH (UPDLOCK, ROWLOCK)
WHERE Company = @company AND Tiers = @tiers AND Id <> @id AND ClaimOwner IS NOT NULL AND LeaseUntil > @now;
