-- DECLARE @id nvarchar(40) = N'', @owner nvarchar(200) = N'', @state nvarchar(20) = N'done', @live bit = 1,
--   @hasLooked bit = 1, @before nvarchar(100) = NULL, @notBefore datetime2(3) = NULL, @why nvarchar(100) = NULL,
--   @nextOwner nvarchar(200) = NULL, @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.SageWrite
SET State = @state, Live = @live, HasLooked = @hasLooked, BeforeValue = @before, NotBefore = @notBefore, Why = @why,
  ClaimOwner = @nextOwner, UpdatedAt = @now
WHERE Id = @id AND State = N'writing' AND ClaimOwner = @owner;
