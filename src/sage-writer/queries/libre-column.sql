-- DECLARE @column nvarchar(128) = N'AVIS CREDIT';
-- What Sage says of an information libre of F_DOCENTETE, where the table really has it.
SELECT C.name AS Name, L.CB_Type AS CB_Type, L.CB_Len AS CB_Len, L.CB_Formule AS CB_Formule
FROM cbSysLibre L
INNER JOIN sys.columns C ON C.name = L.CB_Name AND C.object_id = OBJECT_ID(N'F_DOCENTETE')
WHERE L.CB_File = N'F_DOCENTETE' AND L.CB_Name = @column
