-- DECLARE @company nvarchar(40) = N'';
SELECT MAX(DecidedAt) AS DecidedAt
FROM relance.SageWrite
WHERE Company = @company;
