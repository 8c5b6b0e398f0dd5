-- An instalment that was taken out comes in again. one_matter_per_instalment_and_kind refuses one that is in another by now.
-- DECLARE @id nvarchar(40) = N'', @ecNo int = 1, @left bigint = 0;
UPDATE relance.MatterItem SET Live = 1, LeftCents = @left WHERE MatterId = @id AND EcNo = @ecNo;
