-- DECLARE @company nvarchar(40) = N'', @reference nvarchar(20) = N'', @tiers nvarchar(20) = NULL, @byPost bit = 0,
--   @leftAt datetime2(3) = SYSUTCDATETIME(), @now datetime2(3) = SYSUTCDATETIME();
INSERT INTO relance.ForgottenLetter (Company, Reference, Tiers, ByPost, LeftAt, NotedAt)
SELECT @company, @reference, @tiers, @byPost, @leftAt, @now
WHERE NOT EXISTS (SELECT 1 FROM relance.ForgottenLetter WHERE Company = @company AND Reference = @reference);
