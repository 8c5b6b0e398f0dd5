-- DECLARE @cbMarq int = 1, @expected smallint = 0, @value smallint = 3;
-- Sage's triggers run.
UPDATE F_COMPTET
SET N_Risque = @value
WHERE cbMarq = @cbMarq AND (N_Risque = @expected OR (N_Risque IS NULL AND @expected IS NULL))
