-- How letters stand: a row for each company and state, those that somebody holds apart. Stopped ones since @stoppedSince alone; of them,
-- RefusedLastHour had a step refused (CheckFrom: that step).
-- DECLARE @hourAgo datetime2(3) = DATEADD(hour, -1, SYSUTCDATETIME()), @dayAgo datetime2(3) = DATEADD(day, -1, SYSUTCDATETIME()),
--   @stoppedSince datetime2(3) = DATEADD(day, -7, SYSUTCDATETIME());
SELECT Company, State, IsHeld, COUNT(*) AS Letters, MIN(StateSince) AS Oldest,
  SUM(CASE WHEN StateSince < @dayAgo THEN 1 ELSE 0 END) AS OlderThanDay,
  SUM(CASE WHEN State = N'stopped' AND CheckFrom IS NOT NULL AND StateSince >= @hourAgo THEN 1 ELSE 0 END) AS RefusedLastHour
FROM (
  SELECT Dispatch.Company, Dispatch.State, Dispatch.StateSince, Dispatch.CheckFrom,
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
    OR (Dispatch.State = N'stopped' AND Dispatch.StateSince >= @stoppedSince)
) AS Standing
GROUP BY Company, State, IsHeld
ORDER BY Company, State, IsHeld;
