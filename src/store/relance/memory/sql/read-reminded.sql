-- The last reminder of each instalment. @codes: tiers between bars, NULL for all of the company; @ecNos: numbers between bars, NULL for none.
-- A letter of the sandbox reached nobody: it counts only while the sandbox is on.
-- DECLARE @company nvarchar(40) = N'', @codes nvarchar(max) = NULL, @ecNos nvarchar(max) = NULL, @sandbox bit = 0;
SELECT latest.Tiers, latest.EcNo, latest.Piece, latest.DueDay, latest.AmountCents, latest.LevelRank, latest.RemindedOn, latest.ByHand
FROM (
  SELECT Tiers, EcNo, Piece, DueDay, AmountCents, LevelRank, RemindedOn, ByHand,
    ROW_NUMBER() OVER (PARTITION BY EcNo ORDER BY RemindedOn DESC, RecordedAt DESC, DispatchId DESC) AS Place
  FROM relance.Reminded r
  WHERE Company = @company AND (Sandbox = 0 OR @sandbox = 1)
    AND NOT EXISTS (SELECT 1 FROM relance.Dispatch d WHERE d.Id = r.DispatchId AND d.AnnulledAt IS NOT NULL)
    AND (
      @codes IS NULL
      OR Tiers IN (SELECT value FROM STRING_SPLIT(@codes, N'|'))
      OR EcNo IN (SELECT CAST(value AS int) FROM STRING_SPLIT(@ecNos, N'|'))
    )
) AS latest
WHERE latest.Place = 1
ORDER BY latest.Tiers, latest.EcNo;
