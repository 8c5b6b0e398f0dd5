-- @numbers: of lines, between bars.
-- DECLARE @id nvarchar(40) = N'', @numbers nvarchar(max) = N'', @why nvarchar(max) = N'{}', @byId nvarchar(100) = N'',
--   @byName nvarchar(200) = N'';
UPDATE relance.RunLine
SET State = N'left-out', Why = @why, ById = @byId, ByName = @byName
WHERE RunId = @id AND State = N'selected'
  AND LineNumber IN (SELECT CAST(value AS int) FROM STRING_SPLIT(@numbers, N'|'));
