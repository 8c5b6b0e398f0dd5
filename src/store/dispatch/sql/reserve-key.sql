-- one_live_letter_per_kind_and_key refuses the second one.
-- DECLARE @dispatchId nvarchar(40) = N'', @company nvarchar(40) = N'', @tiers nvarchar(20) = N'', @kind nvarchar(12) = N'releve',
--   @key nvarchar(80) = N'';
INSERT INTO relance.LetterKey (DispatchId, Company, Tiers, Kind, ItemKey, Live)
VALUES (@dispatchId, @company, @tiers, @kind, @key, 1);
