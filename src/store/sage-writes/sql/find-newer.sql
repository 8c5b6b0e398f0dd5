-- A later decision about the same row: what it put there, or found there, is its own.
-- DECLARE @id nvarchar(40) = N'';
SELECT TOP (1) N.Id AS Id
FROM relance.SageWrite W
INNER JOIN relance.SageWrite N
  ON N.Company = W.Company AND N.Target = W.Target AND N.TargetKey = W.TargetKey AND N.Number > W.Number
WHERE W.Id = @id AND N.Undoes IS NULL
  AND (N.OrderKind = W.OrderKind OR N.OrderKind IS NULL AND W.OrderKind IS NULL)
ORDER BY N.Number;
