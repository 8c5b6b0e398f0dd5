-- As `read-sent-reminders.sql` counts them: customers with letters of the sandbox are written again once it is off. An annulment
-- counts as one more, so that its customer is written again too.
-- DECLARE @company nvarchar(40) = N'', @sandbox bit = 0;
SELECT r.Tiers, COUNT(*) + COUNT(d.AnnulledAt) AS Total
FROM relance.Reminded r
INNER JOIN relance.Dispatch d ON d.Id = r.DispatchId
WHERE r.Company = @company AND (r.Sandbox = 0 OR @sandbox = 1)
GROUP BY r.Tiers
ORDER BY r.Tiers;
