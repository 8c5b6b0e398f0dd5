-- DECLARE @company nvarchar(40) = N'';
UPDATE relance.PositionSeen SET Seen = N'' WHERE Company = @company;
