-- DECLARE @limit int = 100;
SELECT TOP (@limit) Number, Kind, SubjectId
FROM relance.CardToRefresh
ORDER BY Number;
