-- No parameter.
-- The difference that Sage lets a lettering of customers have: P_LETTRAGE ranks customers first. L_MaxDebit where too little was
-- paid, L_MaxCredit where too much was.
SELECT
  CONVERT(bigint, ROUND(L.L_MaxDebit * 100, 0)) AS MaxDebitCents,
  CONVERT(bigint, ROUND(L.L_MaxCredit * 100, 0)) AS MaxCreditCents
FROM P_LETTRAGE L
WHERE L.cbIndice = 1
