-- Letters that recorded a level, those annulled since included. @codes: tiers between bars. A letter of the sandbox reached nobody: it counts only while it is on.
-- DECLARE @company nvarchar(40) = N'', @codes nvarchar(max) = N'', @sandbox bit = 0;
SELECT d.Id, d.Tiers, d.LevelRank, d.ApprovedById, d.ApprovedByName, d.Facts, sent.RemindedOn,
  d.AnnulledAt, d.AnnulledByName, d.AnnulledWhy
FROM relance.Dispatch d
INNER JOIN (
  SELECT r.DispatchId, MIN(r.RemindedOn) AS RemindedOn
  FROM relance.Reminded r
  WHERE r.Company = @company AND (r.Sandbox = 0 OR @sandbox = 1)
    AND r.Tiers IN (SELECT value FROM STRING_SPLIT(@codes, N'|'))
  GROUP BY r.DispatchId
) AS sent ON sent.DispatchId = d.Id
ORDER BY d.Number;
