-- Those that are neither filed nor refused, the oldest first.
-- DECLARE @limit int = 20;
SELECT TOP (@limit) Id, Company, Tiers, OnDay, Spoken, FileNumber, Comments, State, Digest, MadeName, MadeBytes, Document, Problem, ById, ByName, AskedAt
FROM relance.LitigationExport
WHERE State IN (N'asked', N'filing')
ORDER BY AskedAt, Id;
