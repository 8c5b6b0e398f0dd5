-- No parameter.
-- The scenarios of Sage with their steps in order; one without a step is none to follow.
SELECT
  S.SC_No AS SC_No,
  S.SC_Intitule AS SC_Intitule,
  P.ES_Ligne AS ES_Ligne,
  P.ES_Intitule AS ES_Intitule,
  P.ES_Delai AS ES_Delai
FROM F_SCENARIO S
INNER JOIN F_ESCENARIO P ON P.SC_No = S.SC_No
ORDER BY S.SC_Intitule, S.SC_No, P.ES_Ligne
