-- DECLARE @company nvarchar(40) = N'', @limit int = 20;
SELECT TOP (@limit) Company, Version, ValidFrom, Text, Digest, ById, ByName, AppliedAt
FROM relance.AppliedPlan
WHERE Company = @company
ORDER BY Version DESC;
