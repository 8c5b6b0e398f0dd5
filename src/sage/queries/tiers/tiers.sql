-- DECLARE @tiers varchar(max) = 'CARAT            DUPONT';
-- The sheets of the customers asked for: codes of 17 characters, padded with blanks, one after the other.
WITH Asked (Position, CT_Num) AS (
  SELECT 1, CONVERT(varchar(17), RTRIM(SUBSTRING(@tiers, 1, 17)))
  UNION ALL
  SELECT A.Position + 17, CONVERT(varchar(17), RTRIM(SUBSTRING(@tiers, A.Position + 17, 17)))
  FROM Asked A
  WHERE A.Position + 17 <= LEN(@tiers)
)
SELECT
  RTRIM(T.CT_Num) AS CT_Num,
  T.CT_Intitule AS CT_Intitule,
  T.CT_Classement AS CT_Classement,
  T.CT_Siret AS CT_Siret,
  T.CT_Ville AS CT_Ville,
  T.CT_Sommeil AS CT_Sommeil,
  T.CT_Adresse AS CT_Adresse,
  T.CT_Complement AS CT_Complement,
  T.CT_CodePostal AS CT_CodePostal,
  T.CT_Pays AS CT_Pays,
  T.CT_EMail AS CT_EMail,
  T.CT_Telephone AS CT_Telephone,
  T.CT_NotRappel AS CT_NotRappel,
  T.CT_NotPenal AS CT_NotPenal, -- optional: 0
  T.CT_Langue AS CT_Langue, -- optional: 0
  O.CO_Nom AS CO_Nom,
  O.CO_Prenom AS CO_Prenom,
  O.CO_EMail AS CO_EMail -- optional: NULL
FROM F_COMPTET T
INNER JOIN Asked A ON A.CT_Num = T.CT_Num -- asked
LEFT JOIN F_COLLABORATEUR O ON O.CO_No = T.CO_No AND T.CO_No <> 0
WHERE T.CT_Type = 0
OPTION (MAXRECURSION 0)
