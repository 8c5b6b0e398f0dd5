-- The highest number of a year: one_file_per_number is the judge where two are opened at once. @like: « D2026-% ».
-- DECLARE @company nvarchar(40) = N'', @like nvarchar(20) = N'';
SELECT MAX(Number) AS Latest FROM relance.Matter WHERE Company = @company AND Number LIKE @like;
