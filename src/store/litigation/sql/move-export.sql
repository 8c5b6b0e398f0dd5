-- Compare-and-set on the state. What is NULL stays.
-- DECLARE @id nvarchar(40) = N'', @from nvarchar(10) = N'', @to nvarchar(10) = N'', @digest nvarchar(64) = NULL, @madeName nvarchar(200) = NULL, @madeBytes bigint = NULL, @document nvarchar(max) = NULL, @problem nvarchar(60) = NULL;
UPDATE relance.LitigationExport
SET State = @to, Digest = COALESCE(@digest, Digest), MadeName = COALESCE(@madeName, MadeName), MadeBytes = COALESCE(@madeBytes, MadeBytes),
  Document = COALESCE(@document, Document), Problem = COALESCE(@problem, Problem)
WHERE Id = @id AND State = @from;
