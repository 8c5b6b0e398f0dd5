-- DECLARE @company nvarchar(40) = N'';
UPDATE relance.DatasetCompany SET Leftovers = 0 WHERE Company = @company;
