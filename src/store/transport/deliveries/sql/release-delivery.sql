-- The next delivery is answered as the first one. Kept where it came already: no other may follow.
-- DECLARE @key nvarchar(64) = N'', @owner nvarchar(200) = N'';
DELETE FROM relance.SeenActivity WHERE DeliveryKey = @key AND ClaimOwner = @owner AND AgainAt IS NULL;
