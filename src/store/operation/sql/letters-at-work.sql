-- How letters stand, over all companies: a row for each state, those that somebody holds apart. Stopped ones only where a step of theirs
-- was refused lately (CheckFrom: that step).
-- DECLARE @hourAgo datetime2(3) = DATEADD(hour, -1, SYSUTCDATETIME()), @dayAgo datetime2(3) = DATEADD(day, -1, SYSUTCDATETIME());
SELECT State, IsHeld, COUNT(*) AS Letters, MIN(StateSince) AS Oldest,
  SUM(CASE WHEN StateSince < @dayAgo THEN 1 ELSE 0 END) AS OlderThanDay
FROM (
  SELECT Dispatch.State, Dispatch.StateSince,
    CASE WHEN EXISTS (
        SELECT 1 FROM relance.RunLine
        WHERE RunLine.DraftId = Dispatch.DraftId AND RunLine.State IN (N'approving', N'approved'))
      OR (Dispatch.State IN (N'approved', N'rendered', N'drafting', N'drafted', N'attached')
        AND EXISTS (SELECT 1 FROM relance.SendingStop WHERE SendingStop.Company = Dispatch.Company))
      THEN 1 ELSE 0 END AS IsHeld
  FROM relance.Dispatch
  WHERE Dispatch.State IN (
      N'approved', N'rendered', N'drafting', N'drafted', N'attached', N'sending', N'accepted', N'confirmed', N'filed', N'recorded',
      N'to-check')
    OR (Dispatch.State = N'stopped' AND Dispatch.CheckFrom IS NOT NULL AND Dispatch.StateSince >= @hourAgo)
) AS Standing
GROUP BY State, IsHeld
ORDER BY State, IsHeld;
