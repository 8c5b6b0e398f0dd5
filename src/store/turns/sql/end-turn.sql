-- DECLARE @name nvarchar(100) = N'', @owner nvarchar(200) = N'';
UPDATE relance.Turn SET ClaimOwner = NULL, LeaseUntil = NULL WHERE Name = @name AND ClaimOwner = @owner;
