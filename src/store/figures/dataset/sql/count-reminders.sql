-- As `read-sent-reminders.sql` counts them: customers with letters of the sandbox are written again once it is off.
-- DECLARE @company nvarchar(40) = N'', @sandbox bit = 0;
SELECT Tiers, COUNT(*) AS Total
FROM relance.Reminded
WHERE Company = @company AND (Sandbox = 0 OR @sandbox = 1)
GROUP BY Tiers
ORDER BY Tiers;
