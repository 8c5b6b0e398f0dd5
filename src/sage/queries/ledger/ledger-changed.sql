-- DECLARE @since datetime = '20251231';
-- The tiers that bear a line whose last change is this one or later, with the accounts of such lines: all of them where the base does not
-- say changes.
SELECT DISTINCT
  RTRIM(E.CT_Num) AS CT_Num,
  RTRIM(E.CG_Num) AS CG_Num
FROM F_ECRITUREC E
WHERE E.CT_Num IS NOT NULL
  AND E.cbModification >= @since -- optional: line
