-- DECLARE @ids nvarchar(max) = NULL;
UPDATE relance.SeenActivity SET Asked = NULL WHERE EXISTS (SELECT 1 FROM STRING_SPLIT(@ids, N'|') s WHERE CHARINDEX(N'"' + s.value + N'"', Asked) > 0);
