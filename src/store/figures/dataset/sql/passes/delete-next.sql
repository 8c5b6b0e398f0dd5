-- DECLARE @company nvarchar(40) = N'', @until int = 0;
DELETE FROM relance.DatasetNext WHERE Company = @company AND Generation < @until;
