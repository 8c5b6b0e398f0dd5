-- DECLARE @mails nvarchar(max) = NULL;
SELECT UserPrincipalName, Company
FROM relance.ReportReader
WHERE LOWER(UserPrincipalName) IN (SELECT value FROM STRING_SPLIT(@mails, N'|'))
ORDER BY UserPrincipalName, Company;
