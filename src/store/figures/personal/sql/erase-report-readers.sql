-- DECLARE @mails nvarchar(max) = NULL;
DELETE FROM relance.ReportReader WHERE LOWER(UserPrincipalName) IN (SELECT value FROM STRING_SPLIT(@mails, N'|'));
