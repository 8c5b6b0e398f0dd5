-- No parameter.
-- Customers that another customer pays for, one step: payers of payers are followed by whoever reads this.
SELECT
  RTRIM(T.CT_Num) AS CT_Num,
  RTRIM(Y.CT_Num) AS Payeur
FROM F_COMPTET T
INNER JOIN F_COMPTET Y ON Y.cbCT_Num = T.cbCT_NumPayeur AND Y.CT_Type = 0
WHERE T.CT_Type = 0 AND Y.CT_Num <> T.CT_Num
ORDER BY T.CT_Num
