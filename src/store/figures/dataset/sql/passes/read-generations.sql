-- DECLARE @company nvarchar(40) = N'';
SELECT Generation, Writing FROM relance.DatasetCompany WHERE Company = @company;
