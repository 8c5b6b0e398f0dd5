SELECT f.Bracket, f.Label, f.Rank
FROM pbi.DimBracket f
ORDER BY f.Rank;
