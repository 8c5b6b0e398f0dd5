-- Sage 100's own tables, as the newest release has them. Runs in SSMS as it is, in an empty database.
-- `old: type` is what releases before Sage 100c v4 have instead, `old: absent` what they lack.
-- `empty: NULL` marks the texts and keys that Sage leaves NULL; elsewhere "none" is '', 0 or the oldest date.
-- The key by customer is one of Sage's; its name is not known.

CREATE TABLE F_DRECOUVREMENT (
  cbMarq int IDENTITY(1, 1) NOT NULL,
  DR_Num varchar(13) NOT NULL,
  CT_Num varchar(17) NOT NULL,
  DR_PerteProbable numeric(24, 6),
  DR_Statut smallint,
  DR_Priorite smallint,
  DR_DateDebut datetime, -- old: smalldatetime
  DR_DateFin datetime, -- old: smalldatetime
  N_Litige smallint,
  DR_Resume varchar(35),
  CO_No int,
  cbCO_No int, -- empty: NULL
  CT_No int,
  cbCT_No int, -- empty: NULL
  DR_Commentaire varchar(255),
  N_Resolution smallint,
  DR_Resultat smallint,
  DR_Provision numeric(24, 6),
  cbCT_Num AS (CONVERT(varbinary(18), CT_Num)),
  CONSTRAINT PK_CBMARQ_F_DRECOUVREMENT PRIMARY KEY (cbMarq)
)
GO
CREATE UNIQUE INDEX UKA_F_DRECOUVREMENT_DR_Num ON F_DRECOUVREMENT (DR_Num)
GO
CREATE INDEX IDR_CTNUM ON F_DRECOUVREMENT (cbCT_Num, DR_Statut, DR_DateDebut)
GO

-- A line is in at most one file.
CREATE TABLE F_DRECOUVREMENTEC (
  cbMarq int IDENTITY(1, 1) NOT NULL,
  DR_Num varchar(13) NOT NULL,
  EC_No int NOT NULL,
  EC_DateTiersDouteux datetime, -- old: smalldatetime
  CONSTRAINT PK_CBMARQ_F_DRECOUVREMENTEC PRIMARY KEY (cbMarq)
)
GO
CREATE UNIQUE INDEX IDE_ECNO ON F_DRECOUVREMENTEC (EC_No)
GO

CREATE TABLE F_DRECOUVREMENTIV (
  cbMarq int IDENTITY(1, 1) NOT NULL,
  DR_Num varchar(13) NOT NULL,
  IV_Statut smallint,
  IV_Date datetime, -- old: smalldatetime
  IV_Heure char(9),
  ES_No int,
  cbES_No int, -- empty: NULL
  IV_User varchar(35),
  IV_Raison varchar(69),
  IV_EnvoiType smallint,
  IV_Document varchar(259),
  IV_Type smallint,
  IV_DatePromesse datetime, -- old: smalldatetime
  IV_DateAlerte datetime, -- old: smalldatetime
  CONSTRAINT PK_CBMARQ_F_DRECOUVREMENTIV PRIMARY KEY (cbMarq)
)
GO

CREATE TABLE F_SCENARIO (
  cbMarq int IDENTITY(1, 1) NOT NULL,
  SC_No int,
  SC_Intitule varchar(35),
  CONSTRAINT PK_CBMARQ_F_SCENARIO PRIMARY KEY (cbMarq)
)
GO
CREATE UNIQUE INDEX UKA_F_SCENARIO_SC_No ON F_SCENARIO (SC_No)
GO

CREATE TABLE F_ESCENARIO (
  cbMarq int IDENTITY(1, 1) NOT NULL,
  SC_No int,
  ES_Ligne smallint,
  ES_No int,
  ES_Intitule varchar(69),
  ES_Delai smallint,
  N_Risque smallint,
  ES_PerteProbable numeric(24, 6),
  ES_CalculPenalite smallint,
  ES_FraiImpaye numeric(24, 6),
  ES_EnvoiType smallint,
  ES_Document varchar(259),
  CONSTRAINT PK_CBMARQ_F_ESCENARIO PRIMARY KEY (cbMarq)
)
GO
CREATE UNIQUE INDEX UKA_F_ESCENARIO_ES_No ON F_ESCENARIO (ES_No)
GO

-- One row for each rank: cbIndice is what N_ columns elsewhere hold, 0 for none.
CREATE TABLE P_LITIGE (
  cbMarq int IDENTITY(1, 1) NOT NULL,
  L_Intitule varchar(35),
  cbIndice smallint,
  CONSTRAINT PK_CBMARQ_P_LITIGE PRIMARY KEY (cbMarq),
  CONSTRAINT IND_P_LITIGE UNIQUE (cbIndice)
)
GO

CREATE TABLE P_RESOLUTION (
  cbMarq int IDENTITY(1, 1) NOT NULL,
  R_Intitule varchar(35),
  cbIndice smallint,
  CONSTRAINT PK_CBMARQ_P_RESOLUTION PRIMARY KEY (cbMarq),
  CONSTRAINT IND_P_RESOLUTION UNIQUE (cbIndice)
)
GO
