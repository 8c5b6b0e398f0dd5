-- No parameter.
-- Codes of customers that sales documents write otherwise than the customer's sheet, as in codes-otherwise.sql.
WITH Written (CodeKey, Code) AS (
  SELECT H.cbDO_Tiers, MIN(H.DO_Tiers)
  FROM F_DOCENTETE H
  WHERE H.DO_Domaine = 0 AND H.DO_Tiers <> ''
  GROUP BY H.cbDO_Tiers
  UNION
  SELECT H.cbCT_NumPayeur, MIN(H.CT_NumPayeur)
  FROM F_DOCENTETE H
  WHERE H.DO_Domaine = 0 AND H.CT_NumPayeur <> ''
  GROUP BY H.cbCT_NumPayeur
)
SELECT RTRIM(T.CT_Num) AS CT_Num, W.Code AS Written
FROM Written W
INNER JOIN F_COMPTET T ON T.CT_Num = W.Code AND T.CT_Type = 0
WHERE T.cbCT_Num <> W.CodeKey
ORDER BY T.CT_Num, W.CodeKey
