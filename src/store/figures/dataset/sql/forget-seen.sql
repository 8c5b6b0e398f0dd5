-- The day of the last look stays: it tells which months were over then.
-- DECLARE @company nvarchar(40) = N'';
UPDATE relance.DatasetSeen SET Seen = N'' WHERE Company = @company;
