-- DECLARE @company nvarchar(40) = N'';
DELETE FROM relance.BankOutcome WHERE Company = @company;
