-- The last reminder of each instalment. @codes: tiers between bars, NULL for all of the company; @ecNos: numbers between bars, NULL for none.
-- Each way of asking has a part of its own, by its own index. A letter of the sandbox reached nobody: it counts only while the sandbox is on.
-- DECLARE @company nvarchar(40) = N'', @codes nvarchar(max) = NULL, @ecNos nvarchar(max) = NULL, @sandbox bit = 0;
WITH Wanted (DispatchId, EcNo) AS (
  SELECT a.DispatchId, a.EcNo FROM relance.Reminded a WHERE a.Company = @company AND @codes IS NULL
  UNION
  SELECT b.DispatchId, b.EcNo
  FROM STRING_SPLIT(@codes, N'|') s
  INNER JOIN relance.Reminded b ON b.Company = @company AND b.Tiers = CONVERT(nvarchar(20), s.value)
  UNION
  SELECT c.DispatchId, c.EcNo
  FROM STRING_SPLIT(@ecNos, N'|') n
  INNER JOIN relance.Reminded c ON c.Company = @company AND c.EcNo = CAST(n.value AS int)
)
SELECT latest.Tiers, latest.EcNo, latest.Piece, latest.DueDay, latest.AmountCents, latest.LevelRank, latest.RemindedOn, latest.ByHand
FROM (
  SELECT r.Tiers, r.EcNo, r.Piece, r.DueDay, r.AmountCents, r.LevelRank, r.RemindedOn, r.ByHand,
    ROW_NUMBER() OVER (PARTITION BY r.EcNo ORDER BY r.RemindedOn DESC, r.RecordedAt DESC, r.DispatchId DESC) AS Place
  FROM Wanted w
  INNER JOIN relance.Reminded r ON r.DispatchId = w.DispatchId AND r.EcNo = w.EcNo
  WHERE (r.Sandbox = 0 OR @sandbox = 1)
    AND NOT EXISTS (SELECT 1 FROM relance.Dispatch d WHERE d.Id = r.DispatchId AND d.AnnulledAt IS NOT NULL)
) AS latest
WHERE latest.Place = 1
ORDER BY latest.Tiers, latest.EcNo;
