-- DECLARE @from date = SYSUTCDATETIME(), @to date = SYSUTCDATETIME();
SELECT OnDay FROM relance.CalendarDay WHERE OnDay BETWEEN @from AND @to ORDER BY OnDay;
