-- The instalments of a dispute are reminded again.
-- DECLARE @id nvarchar(40) = N'', @company nvarchar(40) = N'';
DELETE FROM relance.Dispute
WHERE Company = @company AND EcNo IN (SELECT i.EcNo FROM relance.MatterItem i WHERE i.MatterId = @id);
