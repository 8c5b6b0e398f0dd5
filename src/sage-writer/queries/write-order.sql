-- DECLARE @cbMarq int = 1, @expected smallint = 0, @value smallint = 2;
-- [DO_Statut] stands for the column that the company's settings name; both values have its type. Sage's triggers run.
UPDATE F_DOCENTETE
SET [DO_Statut] = @value
WHERE cbMarq = @cbMarq AND ([DO_Statut] = @expected OR ([DO_Statut] IS NULL AND @expected IS NULL))
