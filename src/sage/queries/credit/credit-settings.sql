-- No parameter.
-- What the encours of this base holds (P_BaseEncours) and when Sage looks at it (P_PeriodEncours).
SELECT
  P.P_BaseEncours AS P_BaseEncours,
  P.P_PeriodEncours AS P_PeriodEncours
FROM P_PARAMETRECIAL P
