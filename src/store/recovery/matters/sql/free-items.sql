-- @ecNos: those that stay, between bars.
-- DECLARE @id nvarchar(40) = N'', @ecNos nvarchar(max) = N'';
UPDATE relance.MatterItem
SET Live = 0
WHERE MatterId = @id AND Live = 1 AND EcNo NOT IN (SELECT CAST(value AS int) FROM STRING_SPLIT(@ecNos, N'|') WHERE value <> N'');
