-- DECLARE @company nvarchar(40) = N'';
SELECT UserPrincipalName FROM relance.ReportReader WHERE Company = @company ORDER BY UserPrincipalName;
