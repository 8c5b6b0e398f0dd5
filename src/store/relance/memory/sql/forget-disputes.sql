-- DECLARE @company nvarchar(40) = N'';
DELETE FROM relance.Dispute WHERE Company = @company;
