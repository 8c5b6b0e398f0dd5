-- DECLARE @company nvarchar(40) = N'';
UPDATE relance.PositionSeen SET Seen = N'', ReadAt = NULL WHERE Company = @company;
