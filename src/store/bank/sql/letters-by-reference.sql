-- Instalments of letters, by the reference of their draft. @references: between bars.
-- DECLARE @company nvarchar(40) = N'', @references nvarchar(max) = N'';
SELECT d.Reference, i.EcNo
FROM STRING_SPLIT(@references, N'|') r
INNER JOIN relance.Draft d ON d.Reference = CONVERT(nvarchar(20), r.value)
INNER JOIN relance.Dispatch x ON x.DraftId = d.Id
INNER JOIN relance.DispatchItem i ON i.DispatchId = x.Id
WHERE d.Company = @company
ORDER BY d.Reference, i.EcNo;
