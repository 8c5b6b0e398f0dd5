-- DECLARE @company nvarchar(40) = N'';
UPDATE relance.PositionCompany SET ReadAt = NULL WHERE Company = @company;
