-- DECLARE @company nvarchar(40) = N'';
SELECT StoppedById, StoppedByName, StoppedAt, Reason FROM relance.SendingStop WHERE Company = @company;
