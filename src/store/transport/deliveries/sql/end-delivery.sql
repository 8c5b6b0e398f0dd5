-- What was asked is forgotten with its answer.
-- DECLARE @key nvarchar(64) = N'', @owner nvarchar(200) = N'';
UPDATE relance.SeenActivity SET ClaimOwner = NULL, LeaseUntil = NULL, Asked = NULL, AgainAt = NULL
WHERE DeliveryKey = @key AND ClaimOwner = @owner;
