-- one_line_per_report_reader is the judge.
-- DECLARE @company nvarchar(40) = N'', @name nvarchar(320) = N'';
INSERT INTO relance.ReportReader (UserPrincipalName, Company)
SELECT @name, @company
WHERE NOT EXISTS (SELECT 1 FROM relance.ReportReader WHERE UserPrincipalName = @name AND Company = @company);
