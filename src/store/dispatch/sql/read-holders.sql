-- @tiers NULL: of every customer. Each way of asking has a part of its own, by its own index.
-- DECLARE @company nvarchar(40) = N'', @kind nvarchar(12) = N'prevenance', @tiers nvarchar(20) = NULL;
WITH Wanted (DispatchId, ItemKey) AS (
  SELECT a.DispatchId, a.ItemKey FROM relance.LetterKey a
  WHERE a.Company = @company AND a.Kind = @kind AND a.Live = 1 AND @tiers IS NULL
  UNION
  SELECT b.DispatchId, b.ItemKey FROM relance.LetterKey b
  WHERE b.Company = @company AND b.Kind = @kind AND b.Tiers = @tiers AND b.Live = 1
)
SELECT w.ItemKey, w.DispatchId, d.ApprovedById, d.ApprovedByName, d.ApprovedAt
FROM Wanted w
INNER JOIN relance.Dispatch d ON d.Id = w.DispatchId;
