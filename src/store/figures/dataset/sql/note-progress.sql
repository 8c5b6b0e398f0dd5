-- DECLARE @company nvarchar(40) = N'', @done int = 0;
UPDATE relance.DatasetCompany SET TiersDone = @done WHERE Company = @company;
