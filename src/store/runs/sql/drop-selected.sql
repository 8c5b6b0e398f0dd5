-- Of runs of a company that are cancelled: what was not begun never will.
-- DECLARE @company nvarchar(40) = N'', @why nvarchar(max) = N'{}';
UPDATE relance.RunLine
SET State = N'dropped', Why = @why
WHERE Company = @company AND State = N'selected'
  AND RunId IN (SELECT Id FROM relance.Run WHERE Company = @company AND State = N'cancelled');
