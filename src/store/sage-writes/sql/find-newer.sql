-- A later decision about the same row that was written, may have been, or was so already: what is there is its own.
-- DECLARE @id nvarchar(40) = N'';
SELECT TOP (1) N.Id AS Id
FROM relance.SageWrite W
INNER JOIN relance.SageWrite N
  ON N.Company = W.Company AND N.Target = W.Target AND N.TargetKey = W.TargetKey AND N.Number > W.Number
WHERE W.Id = @id AND N.Undoes IS NULL
  AND (N.State IN (N'done', N'same') OR N.State IN (N'writing', N'unknown') AND N.HasLooked = 1)
  AND (N.OrderKind = W.OrderKind OR N.OrderKind IS NULL AND W.OrderKind IS NULL)
ORDER BY N.Number;
