-- DECLARE @company nvarchar(40) = N'', @name nvarchar(320) = N'';
DELETE FROM relance.ReportReader WHERE UserPrincipalName = @name AND Company = @company;
