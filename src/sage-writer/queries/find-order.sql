-- DECLARE @type smallint = 1, @piece varchar(13) = 'BC00042';
-- Sage indexes cbDO_Piece: the bytes of the number, case included, aligned to the right in 13 places, or in 9 before Sage 100c v4.
-- [DO_Statut] stands for the column that the company's settings name. An open order of sales only.
SELECT E.cbMarq AS CbMarq, E.[DO_Statut] AS Value
FROM F_DOCENTETE E
WHERE E.DO_Domaine = 0 AND E.DO_Type = @type AND E.DO_Piece = @piece
  AND E.cbDO_Piece IN (
    CONVERT(varbinary(14), SPACE(13 - LEN(@piece)) + @piece),
    CONVERT(varbinary(10), SPACE(9 - LEN(@piece)) + @piece)
  )
  AND E.DO_Cloture = 0
