-- @keys: between bars.
-- DECLARE @company nvarchar(40) = N'', @kind nvarchar(12) = N'releve', @keys nvarchar(max) = N'';
SELECT k.ItemKey, k.DispatchId, d.ApprovedById, d.ApprovedByName, d.ApprovedAt
FROM relance.LetterKey k
INNER JOIN relance.Dispatch d ON d.Id = k.DispatchId
WHERE k.Company = @company
  AND k.Kind = @kind
  AND k.Live = 1
  AND k.ItemKey IN (SELECT CONVERT(nvarchar(80), value) FROM STRING_SPLIT(@keys, N'|'))
ORDER BY k.ItemKey;
