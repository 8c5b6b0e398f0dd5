-- DECLARE @company nvarchar(40) = N'', @basis nvarchar(64) = N'';
UPDATE relance.OrderWatch SET Basis = @basis WHERE Company = @company;
