-- DECLARE @tiers varchar(17) = 'CARAT';
SELECT T.cbMarq AS CbMarq, T.N_Risque AS Value
FROM F_COMPTET T
WHERE T.CT_Type = 0 AND T.CT_Num = @tiers
