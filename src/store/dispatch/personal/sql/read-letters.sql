-- DECLARE @ids nvarchar(max) = NULL, @mails nvarchar(max) = NULL, @company nvarchar(40) = NULL, @tiers nvarchar(20) = NULL;
SELECT d.Id, d.Company, d.Tiers, d.LevelRank, d.State, d.Facts, d.Recipient, d.Cc, d.ApprovedById, d.ApprovedByName, d.ApprovedAt, d.SentAt, d.Documents,
  d.AnnulledById, d.AnnulledByName, d.AnnulledWhy, g.Registered, g.Tracking, g.Proof, g.PostedAt,
  g.PostedById, g.PostedByName, CASE WHEN p.Pdf IS NULL THEN 0 ELSE 1 END AS HasPdf,
  (SELECT COUNT(*) FROM relance.DispatchItem i WHERE i.DispatchId = d.Id) AS Instalments,
  (SELECT COUNT(*) FROM relance.Reminded r WHERE r.DispatchId = d.Id) AS Reminders
FROM relance.Dispatch d
LEFT JOIN relance.DispatchDocument p ON p.DispatchId = d.Id
LEFT JOIN relance.Posting g ON g.DispatchId = d.Id
WHERE (
    d.ApprovedById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
    OR d.AnnulledById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
    OR g.PostedById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'))
    OR EXISTS (SELECT 1 FROM STRING_SPLIT(@mails, N'|') s WHERE CHARINDEX(N'"' + s.value + N'"', LOWER(d.Recipient)) > 0)
    OR EXISTS (SELECT 1 FROM STRING_SPLIT(@mails, N'|') s WHERE CHARINDEX(N'"' + s.value + N'"', LOWER(d.Cc)) > 0)
    OR EXISTS (SELECT 1 FROM STRING_SPLIT(@mails, N'|') s WHERE CHARINDEX(N'"' + s.value + N'"', LOWER(d.Facts)) > 0)
    OR (d.Company = @company AND d.Tiers = @tiers)
  )
ORDER BY d.Number;
