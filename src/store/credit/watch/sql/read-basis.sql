-- DECLARE @company nvarchar(40) = N'';
SELECT Basis FROM relance.OrderWatch WHERE Company = @company;
