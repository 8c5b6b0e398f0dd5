-- Letters that are not at their end, and those that were stopped lately. @companies: codes between bars.
-- DECLARE @companies nvarchar(max) = N'', @since datetime2(3) = SYSUTCDATETIME();
SELECT Company, State, COUNT(*) AS Letters
FROM relance.Dispatch
WHERE Company IN (SELECT value FROM STRING_SPLIT(@companies, N'|'))
  AND (State NOT IN (N'done', N'cancelled', N'stopped') OR (State = N'stopped' AND StateSince >= @since))
GROUP BY Company, State
ORDER BY Company, State;
