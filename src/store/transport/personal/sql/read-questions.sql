-- DECLARE @ids nvarchar(max) = NULL;
SELECT SeenAt, Asked
FROM relance.SeenActivity
WHERE EXISTS (SELECT 1 FROM STRING_SPLIT(@ids, N'|') s WHERE CHARINDEX(N'"' + s.value + N'"', Asked) > 0)
ORDER BY SeenAt, DeliveryKey;
