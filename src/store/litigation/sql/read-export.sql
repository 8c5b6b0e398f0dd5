-- DECLARE @id nvarchar(40) = N'';
SELECT Id, Company, Tiers, OnDay, Spoken, FileNumber, Comments, State, Digest, MadeName, MadeBytes, Document, Problem, ById, ByName, AskedAt
FROM relance.LitigationExport
WHERE Id = @id;
