-- DECLARE @company nvarchar(40) = N'', @fault nvarchar(400) = N'';
UPDATE relance.PositionCompany SET Fault = @fault WHERE Company = @company;
