-- @ids: between bars.
-- DECLARE @ids nvarchar(max) = N'';
SELECT f.Reference, d.Company, d.Tiers, d.Id, d.State
FROM STRING_SPLIT(@ids, N'|') i
INNER JOIN relance.Dispatch d ON d.Id = i.value
INNER JOIN relance.Draft f ON f.Id = d.DraftId;
