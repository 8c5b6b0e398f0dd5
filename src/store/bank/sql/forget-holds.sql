-- DECLARE @company nvarchar(40) = N'';
DELETE FROM relance.BankHold WHERE Company = @company;
