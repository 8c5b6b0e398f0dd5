-- @ecNos: numbers between bars.
-- DECLARE @company nvarchar(40) = N'', @kind nvarchar(20) = N'promise', @ecNos nvarchar(max) = N'';
SELECT i.EcNo, i.Piece
FROM STRING_SPLIT(@ecNos, N'|') n
INNER JOIN relance.MatterItem i ON i.Company = @company AND i.EcNo = CAST(n.value AS int) AND i.Kind = @kind AND i.Live = 1
ORDER BY i.EcNo;
