-- No parameter.
-- The company's own sheet, all columns: releases hold five or ten fiscal years (D_DebutExoNN, D_FinExoNN).
SELECT P.*
FROM P_DOSSIER P
