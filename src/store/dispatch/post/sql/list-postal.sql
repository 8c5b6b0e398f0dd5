-- Letters by post that are in their dossiers. A filter that is NULL filters nothing; @ids: ids between bars; @waitingSince: only those
-- that are not posted, and have been there since then; @withAnnulled 1: those that were annulled too.
-- DECLARE @company nvarchar(40) = N'', @runId nvarchar(40) = NULL, @ids nvarchar(max) = NULL, @waitingSince datetime2(3) = NULL,
--   @withAnnulled bit = NULL;
SELECT
  d.Id, d.Company, d.Tiers, d.LevelRank, d.Facts, d.Recipient, d.Documents, p.DispatchId AS Touched, p.Registered, p.Tracking, p.Proof,
  p.PostedAt, p.PostedById, p.PostedByName
FROM relance.Dispatch d
LEFT JOIN relance.Posting p ON p.DispatchId = d.Id
WHERE d.Company = @company
  AND d.State IN (N'filed', N'recorded', N'done')
  AND (d.AnnulledAt IS NULL OR @withAnnulled = 1)
  AND CHARINDEX(N'"kind":"post"', d.Recipient) > 0
  AND (@runId IS NULL OR EXISTS (SELECT 1 FROM relance.RunLine r WHERE r.RunId = @runId AND r.DraftId = d.DraftId))
  AND (@ids IS NULL OR d.Id IN (SELECT value FROM STRING_SPLIT(@ids, N'|')))
  AND (@waitingSince IS NULL OR (d.StateSince >= @waitingSince AND p.PostedAt IS NULL))
ORDER BY d.Number DESC;
