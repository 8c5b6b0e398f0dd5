-- @ids: of matters, between bars.
-- DECLARE @ids nvarchar(max) = N'';
SELECT i.MatterId, i.EcNo, i.Piece, i.DueDay, i.AmountCents, i.LeftCents, i.Live
FROM STRING_SPLIT(@ids, N'|') s
INNER JOIN relance.MatterItem i ON i.MatterId = CONVERT(nvarchar(40), s.value)
ORDER BY i.MatterId, i.DueDay, i.EcNo;
