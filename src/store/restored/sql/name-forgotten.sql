-- Whose it is became known.
-- DECLARE @company nvarchar(40) = N'', @reference nvarchar(20) = N'', @tiers nvarchar(20) = NULL;
UPDATE relance.ForgottenLetter SET Tiers = @tiers WHERE Company = @company AND Reference = @reference AND Tiers IS NULL;
