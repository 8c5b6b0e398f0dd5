-- The version that began last by @day.
-- DECLARE @company nvarchar(40) = N'', @day date = SYSUTCDATETIME();
SELECT TOP (1) Company, Version, ValidFrom, Text, Digest, ById, ByName, AppliedAt
FROM relance.AppliedPlan
WHERE Company = @company AND ValidFrom <= @day
ORDER BY ValidFrom DESC, Version DESC;
