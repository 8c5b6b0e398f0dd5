-- DECLARE @company nvarchar(40) = N'', @basis nvarchar(64) = N'';
INSERT INTO relance.OrderWatch (Company, Basis) VALUES (@company, @basis);
