-- @companies: codes between bars.
-- DECLARE @companies nvarchar(max) = N'', @on date = '2026-03-16';
SELECT COALESCE(SUM(Letters), 0) AS Letters
FROM relance.RunLine
WHERE Company IN (SELECT value FROM STRING_SPLIT(@companies, N'|')) AND ReleasedOn = @on;
