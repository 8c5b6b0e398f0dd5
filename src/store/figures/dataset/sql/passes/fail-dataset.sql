-- DECLARE @company nvarchar(40) = N'', @fault nvarchar(400) = N'';
UPDATE relance.DatasetCompany SET State = N'failed', Fault = @fault WHERE Company = @company;
