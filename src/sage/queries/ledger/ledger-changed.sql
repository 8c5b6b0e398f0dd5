-- DECLARE @since datetime = '20251231';
-- The lines whose last change is this one or later, all of them where the base does not say changes: whose ('': nobody's), on which account.
SELECT
  RTRIM(COALESCE(E.CT_Num, '')) AS CT_Num,
  RTRIM(E.CG_Num) AS CG_Num
FROM F_ECRITUREC E
WHERE E.cbModification >= @since -- optional: line
