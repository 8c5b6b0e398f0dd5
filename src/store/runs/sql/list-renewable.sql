-- Lines of a list whose draft is another by now than the one that they show.
-- DECLARE @id nvarchar(40) = N'';
SELECT RunLine.LineNumber
FROM relance.RunLine
JOIN relance.Draft ON Draft.Id = RunLine.DraftId
WHERE RunLine.RunId = @id AND RunLine.State IN (N'selected', N'left-out')
  AND Draft.State = N'open' AND Draft.Version <> RunLine.DraftVersion
ORDER BY RunLine.LineNumber;
