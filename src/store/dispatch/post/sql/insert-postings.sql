-- Of letters that nobody touched yet; the key is the judge where two come at once.
-- DECLARE @ids nvarchar(max) = N'', @registered bit = 0;
INSERT INTO relance.Posting (DispatchId, Registered)
SELECT CONVERT(nvarchar(40), s.value), @registered
FROM STRING_SPLIT(@ids, N'|') s
WHERE NOT EXISTS (SELECT 1 FROM relance.Posting p WHERE p.DispatchId = s.value);
