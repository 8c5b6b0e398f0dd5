-- one_turn_per_name is the judge of two at once.
-- DECLARE @name nvarchar(100) = N'', @owner nvarchar(200) = N'', @leaseUntil datetime2(3) = SYSUTCDATETIME();
INSERT INTO relance.Turn (Name, ClaimOwner, LeaseUntil)
SELECT @name, @owner, @leaseUntil
WHERE NOT EXISTS (SELECT 1 FROM relance.Turn WHERE Name = @name);
