SELECT f.Day, f.Year, f.Quarter, f.Month, f.MonthStart, f.MonthLabel, f.WeekDay, f.IsBusinessDay, f.Holiday
FROM pbi.DimDate f
ORDER BY f.Day;
