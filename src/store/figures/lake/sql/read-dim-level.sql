SELECT f.LevelRank, f.Label
FROM pbi.DimLevel f
ORDER BY f.LevelRank;
