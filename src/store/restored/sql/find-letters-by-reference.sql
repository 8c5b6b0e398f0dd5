-- Drafts too, which have no letter. @references: between bars.
-- DECLARE @references nvarchar(max) = N'';
SELECT f.Reference, f.Company, f.Tiers, d.Id, d.State
FROM STRING_SPLIT(@references, N'|') r
INNER JOIN relance.Draft f ON f.Reference = r.value
LEFT JOIN relance.Dispatch d ON d.DraftId = f.Id;
