-- DECLARE @type smallint = 1, @piece varchar(13) = 'BC00042';
-- [DO_Statut] stands for the column that the company's settings name. An open order of sales only.
SELECT E.cbMarq AS CbMarq, E.[DO_Statut] AS Value
FROM F_DOCENTETE E
WHERE E.DO_Domaine = 0 AND E.DO_Type = @type AND E.DO_Piece = @piece AND E.DO_Cloture = 0
