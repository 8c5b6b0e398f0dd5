-- DECLARE @company nvarchar(40) = N'';
SELECT Company FROM relance.SendingStop WHERE Company = @company;
