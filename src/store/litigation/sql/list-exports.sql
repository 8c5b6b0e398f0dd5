-- Of one customer, the newest first.
-- DECLARE @company nvarchar(40) = N'', @tiers nvarchar(20) = N'', @limit int = 3;
SELECT TOP (@limit) Id, Company, Tiers, OnDay, Spoken, FileNumber, Comments, State, Digest, MadeName, MadeBytes, Document, Problem, ById, ByName, AskedAt
FROM relance.LitigationExport
WHERE Company = @company AND Tiers = @tiers
ORDER BY AskedAt DESC, Id;
