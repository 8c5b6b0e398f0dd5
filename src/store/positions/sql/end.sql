-- @read, @found: of the reconciliation that this pass made; NULL: it made none.
-- DECLARE @company nvarchar(40) = N'', @asOf date = SYSUTCDATETIME(), @readAt datetime2(3) = SYSUTCDATETIME(), @read int = 0, @found int = 0,
--   @sheets nvarchar(64) = NULL, @told nvarchar(64) = N'';
UPDATE relance.PositionCompany
SET AsOf = @asOf, ReadAt = @readAt, Sheets = @sheets, Told = @told,
  ReconciledOn = CASE WHEN @read IS NULL THEN ReconciledOn ELSE @asOf END,
  ReconciledAt = CASE WHEN @read IS NULL THEN ReconciledAt ELSE @readAt END,
  ReconciledTiers = COALESCE(@read, ReconciledTiers),
  ReconciledFound = COALESCE(@found, ReconciledFound)
WHERE Company = @company;
