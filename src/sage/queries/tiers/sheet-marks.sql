-- No parameter.
-- What the sheets of customers, all contacts and all salespeople come to: how many, the sums of their numbers (cbMarq, given once) and of
-- the minutes of their last changes, the latest change; and each service as it is called. The same again: none was added, taken out or
-- changed. Settled: none will bear that latest change any more, whether the base tells minutes or seconds.
WITH Part (Kind, Counted, Numbers, Minutes, LastChange) AS (
  SELECT
    'tiers',
    COUNT(*),
    SUM(CONVERT(float, T.cbMarq)),
    CASE WHEN COUNT(*) = 0 THEN 0 ELSE SUM(CONVERT(float, DATEDIFF(minute, CONVERT(datetime, '20000101', 112), T.cbModification))) END AS cbModification, -- optional: 0
    CASE WHEN COUNT(*) = 0 THEN NULL ELSE MAX(T.cbModification) END AS cbModification -- optional: NULL
  FROM F_COMPTET T
  WHERE T.CT_Type = 0
  UNION ALL
  SELECT
    'contacts',
    COUNT(*),
    SUM(CONVERT(float, C.cbMarq)),
    CASE WHEN COUNT(*) = 0 THEN 0 ELSE SUM(CONVERT(float, DATEDIFF(minute, CONVERT(datetime, '20000101', 112), C.cbModification))) END AS cbModification, -- optional: 0
    CASE WHEN COUNT(*) = 0 THEN NULL ELSE MAX(C.cbModification) END AS cbModification -- optional: NULL
  FROM F_CONTACTT C
  UNION ALL
  SELECT
    'salespeople',
    COUNT(*),
    SUM(CONVERT(float, O.cbMarq)),
    CASE WHEN COUNT(*) = 0 THEN 0 ELSE SUM(CONVERT(float, DATEDIFF(minute, CONVERT(datetime, '20000101', 112), O.cbModification))) END AS cbModification, -- optional: 0
    CASE WHEN COUNT(*) = 0 THEN NULL ELSE MAX(O.cbModification) END AS cbModification -- optional: NULL
  FROM F_COLLABORATEUR O
)
SELECT
  P.Kind AS Kind,
  P.Counted AS Counted,
  P.Numbers AS Numbers,
  P.Minutes AS Minutes,
  CASE WHEN P.LastChange IS NULL THEN '' ELSE CONVERT(varchar(23), P.LastChange, 121) END AS LastChange,
  CASE WHEN P.LastChange IS NULL AND P.Counted > 0 THEN 0 WHEN DATEDIFF(minute, P.LastChange, GETDATE()) < 2 THEN 0 ELSE 1 END AS Settled
FROM Part P
UNION ALL
SELECT S.S_Intitule, S.cbIndice, 0, 0, '', 1
FROM P_SERVICECPTA S
