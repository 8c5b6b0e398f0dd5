-- DECLARE @company nvarchar(40) = N'';
DELETE FROM relance.SendingStop WHERE Company = @company;
