-- One row without a week where the company's forecast says nothing of the customer; none where it was never made.
-- DECLARE @company nvarchar(40) = N'', @tiers nvarchar(20) = N'';
SELECT c.ForecastOn, f.WeekStart, f.ExpectedCents, f.LowCents, f.HighCents
FROM relance.DatasetCompany c
LEFT JOIN relance.ForecastFact f ON f.Company = c.Company AND f.Generation = c.ForecastGeneration AND f.Tiers = @tiers
WHERE c.Company = @company AND c.ForecastOn IS NOT NULL
ORDER BY f.WeekStart;
