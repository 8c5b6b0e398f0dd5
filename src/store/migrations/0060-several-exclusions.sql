-- An instalment may be out of reminders for several reasons, each with its person and its end.
DROP INDEX one_live_exclusion_per_instalment ON relance.Exclusion;
GO
-- A digest of who, why and until when; NULL: said when there was one exclusion an instalment.
ALTER TABLE relance.Exclusion ADD Said nvarchar(64) NULL;
GO
CREATE UNIQUE INDEX one_live_exclusion_as_said ON relance.Exclusion (Company, EcNo, Said) WHERE Live = 1;
