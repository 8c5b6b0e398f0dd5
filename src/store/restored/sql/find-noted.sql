-- @references: between bars.
-- DECLARE @company nvarchar(40) = N'', @references nvarchar(max) = N'';
SELECT n.Reference, n.Tiers
FROM STRING_SPLIT(@references, N'|') r
INNER JOIN relance.ForgottenLetter n ON n.Company = @company AND n.Reference = r.value;
