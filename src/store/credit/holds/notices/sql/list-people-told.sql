-- DECLARE @holdId nvarchar(40) = N'';
SELECT DISTINCT Target
FROM relance.HoldNotice
WHERE HoldId = @holdId AND TargetKind = N'person' AND (State <> N'unreachable' OR Awaits IS NOT NULL);
