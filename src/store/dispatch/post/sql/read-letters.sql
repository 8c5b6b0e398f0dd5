-- DECLARE @ids nvarchar(max) = N'';
SELECT DispatchId, Pdf FROM relance.DispatchDocument WHERE DispatchId IN (SELECT value FROM STRING_SPLIT(@ids, N'|'));
