-- No parameter.
-- Codes of customers that lines, or sheets for their payer, write otherwise than the customer's sheet: in another case, or padded.
-- Keys are compared by their bytes, as Sage indexes them: what bears such a code is nobody's. Reads an index from end to end.
WITH Written (CodeKey, Code) AS (
  SELECT E.cbCT_Num, MIN(E.CT_Num)
  FROM F_ECRITUREC E
  WHERE E.CT_Num <> ''
  GROUP BY E.cbCT_Num
  UNION
  SELECT Q.cbCT_NumPayeur, MIN(Q.CT_NumPayeur)
  FROM F_COMPTET Q
  WHERE Q.CT_Type = 0 AND Q.CT_NumPayeur <> ''
  GROUP BY Q.cbCT_NumPayeur
)
SELECT RTRIM(T.CT_Num) AS CT_Num, W.Code AS Written
FROM Written W
INNER JOIN F_COMPTET T ON T.CT_Num = W.Code AND T.CT_Type = 0
WHERE T.cbCT_Num <> W.CodeKey
ORDER BY T.CT_Num, W.CodeKey
