-- Sage 100's own tables, as the newest release has them. Runs in SSMS as it is, in an empty database.
-- `old: type` is what releases before Sage 100c v4 have instead, `old: absent` what they lack.
-- `empty: NULL` marks the texts and keys that Sage leaves NULL; elsewhere "none" is '', 0 or the oldest date.
-- A cb column repeats a key in bytes (a piece number aligned to the right, blanks first): Sage computes it, and indexes it rather
-- than the key. Names and columns of indexes are Sage's; a plain key has one only where Sage gives it one.
-- Left out: triggers, foreign keys, and the keys and indexes that nothing here looks up.

CREATE TABLE F_COMPTET (
  cbMarq int IDENTITY(1, 1) NOT NULL,
  CT_Num varchar(17) NOT NULL,
  CT_Intitule varchar(69), -- old: varchar(35)
  CT_Type smallint,
  CG_NumPrinc varchar(13),
  CT_Qualite varchar(17),
  CT_Classement varchar(17),
  CT_Contact varchar(35),
  CT_Adresse varchar(35),
  CT_Complement varchar(35),
  CT_CodePostal varchar(9),
  CT_Ville varchar(35),
  CT_CodeRegion varchar(25),
  CT_Pays varchar(35),
  BT_Num smallint,
  N_Devise smallint,
  CT_Ape varchar(7),
  CT_Identifiant varchar(25),
  CT_Siret varchar(15),
  CT_Statistique01 varchar(21),
  CT_Statistique02 varchar(21),
  CT_Statistique03 varchar(21),
  CT_Statistique04 varchar(21),
  CT_Statistique05 varchar(21),
  CT_Statistique06 varchar(21),
  CT_Statistique07 varchar(21),
  CT_Statistique08 varchar(21),
  CT_Statistique09 varchar(21),
  CT_Statistique10 varchar(21),
  CT_Commentaire varchar(35),
  CT_Encours numeric(24, 6),
  CT_Assurance numeric(24, 6),
  CT_NumPayeur varchar(17),
  N_Risque smallint,
  CO_No int,
  cbCO_No int, -- empty: NULL
  CT_Langue smallint,
  CT_DateCreate datetime, -- old: smalldatetime
  CT_Lettrage smallint,
  CT_ValidEch smallint,
  CT_Sommeil smallint,
  CT_ControlEnc smallint,
  CT_NotRappel smallint,
  CT_Telephone varchar(21),
  CT_Telecopie varchar(21),
  CT_EMail varchar(69),
  CT_Site varchar(69),
  CT_Coface varchar(25),
  CT_Surveillance smallint,
  CT_SvDateCreate datetime, -- old: smalldatetime
  CT_SvFormeJuri varchar(33),
  CT_SvEffectif varchar(11),
  CT_SvCA numeric(24, 6),
  CT_SvResultat numeric(24, 6),
  CT_SvIncident smallint,
  CT_SvDateIncid datetime, -- old: smalldatetime
  CT_SvPrivil smallint,
  CT_SvRegul varchar(3),
  CT_SvCotation varchar(5),
  CT_SvDateMaj datetime, -- old: smalldatetime
  CT_SvObjetMaj varchar(61),
  CT_SvDateBilan datetime, -- old: smalldatetime
  CT_SvNbMoisBilan smallint,
  MR_No int,
  cbMR_No int, -- empty: NULL
  CT_NotPenal smallint,
  CT_NumCentrale varchar(17), -- empty: NULL
  CT_DateFermeDebut datetime, -- old: smalldatetime
  CT_DateFermeFin datetime, -- old: smalldatetime
  CT_DateMAJ datetime, -- old: smalldatetime
  CT_BonAPayer smallint,
  CT_CessionCreance smallint, -- old: absent
  CT_ExclureTrait smallint, -- old: absent
  CT_Prospect smallint, -- old: absent
  CT_Facebook varchar(35), -- old: absent
  CT_LinkedIn varchar(35), -- old: absent
  cbProt smallint DEFAULT 0,
  cbCreateur char(4) DEFAULT 'CSQL',
  cbModification datetime DEFAULT GETDATE(), -- old: smalldatetime DEFAULT GETDATE()
  cbReplication int DEFAULT 0,
  cbFlag smallint DEFAULT 0,
  cbCreation datetime DEFAULT GETDATE(), -- old: absent
  cbCreationUser uniqueidentifier, -- old: absent
  cbCT_Num AS (CONVERT(varbinary(18), CT_Num)),
  cbCT_NumPayeur AS (CONVERT(varbinary(18), ISNULL(CT_NumPayeur, ''))),
  cbCT_NumCentrale AS (CONVERT(varbinary(18), ISNULL(CT_NumCentrale, ''))),
  CONSTRAINT PK_CBMARQ_F_COMPTET PRIMARY KEY (cbMarq),
  CONSTRAINT UKA_F_COMPTET_CT_Num UNIQUE (CT_Num)
)
GO
CREATE UNIQUE INDEX ICT_NUM ON F_COMPTET (cbCT_Num)
GO
CREATE INDEX ICT_TYPE ON F_COMPTET (CT_Type, cbCT_Num)
GO
CREATE INDEX ICT_SOMTYPE ON F_COMPTET (CT_Sommeil, CT_Type, cbCT_Num)
GO
CREATE INDEX ICT_NUMPAYEUR ON F_COMPTET (cbCT_NumPayeur)
GO
CREATE INDEX ICT_NUMCENTRALE ON F_COMPTET (cbCT_NumCentrale)
GO
CREATE INDEX ICT_CONO ON F_COMPTET (CO_No)
GO

CREATE TABLE F_COMPTETG (
  cbMarq int IDENTITY(1, 1) NOT NULL,
  CT_Num varchar(17) NOT NULL,
  CG_Num varchar(13) NOT NULL,
  cbProt smallint DEFAULT 0,
  cbCreateur char(4) DEFAULT 'CSQL',
  cbModification datetime DEFAULT GETDATE(), -- old: smalldatetime DEFAULT GETDATE()
  cbReplication int DEFAULT 0,
  cbFlag smallint DEFAULT 0,
  cbCreation datetime DEFAULT GETDATE(), -- old: absent
  cbCreationUser uniqueidentifier, -- old: absent
  cbCT_Num AS (CONVERT(varbinary(18), CT_Num)),
  cbCG_Num AS (CONVERT(varbinary(14), CG_Num)),
  CONSTRAINT PK_CBMARQ_F_COMPTETG PRIMARY KEY (cbMarq)
)
GO
CREATE UNIQUE INDEX ICT_CTNUM ON F_COMPTETG (cbCT_Num, cbCG_Num)
GO
CREATE INDEX FKIA_F_COMPTETG_CT_Num ON F_COMPTETG (CT_Num)
GO

CREATE TABLE F_CONTACTT (
  cbMarq int IDENTITY(1, 1) NOT NULL,
  CT_Num varchar(17) NOT NULL,
  CT_Nom varchar(35),
  CT_Prenom varchar(35),
  CT_Fonction varchar(35),
  N_Service smallint,
  N_Contact smallint,
  CT_Telephone varchar(21),
  CT_TelPortable varchar(21),
  CT_Telecopie varchar(21),
  CT_EMail varchar(69),
  CT_Civilite smallint,
  CT_No int,
  CT_Facebook varchar(35), -- old: absent
  CT_LinkedIn varchar(35), -- old: absent
  CT_Skype varchar(35), -- old: absent
  cbProt smallint DEFAULT 0,
  cbCreateur char(4) DEFAULT 'CSQL',
  cbModification datetime DEFAULT GETDATE(), -- old: smalldatetime DEFAULT GETDATE()
  cbReplication int DEFAULT 0,
  cbFlag smallint DEFAULT 0,
  cbCreation datetime DEFAULT GETDATE(), -- old: absent
  cbCreationUser uniqueidentifier, -- old: absent
  cbCT_Num AS (CONVERT(varbinary(18), CT_Num)),
  cbCT_Nom AS (CONVERT(varbinary(36), ISNULL(CT_Nom, ''))),
  cbCT_Prenom AS (CONVERT(varbinary(36), ISNULL(CT_Prenom, ''))),
  CONSTRAINT PK_CBMARQ_F_CONTACTT PRIMARY KEY (cbMarq)
)
GO
CREATE UNIQUE INDEX ICT_NO ON F_CONTACTT (CT_No)
GO
CREATE UNIQUE INDEX ICT_NOM ON F_CONTACTT (cbCT_Num, cbCT_Nom, cbCT_Prenom)
GO
CREATE INDEX FKIA_F_CONTACTT_CT_Num ON F_CONTACTT (CT_Num)
GO

CREATE TABLE F_BANQUET (
  cbMarq int IDENTITY(1, 1) NOT NULL,
  CT_Num varchar(17) NOT NULL,
  BT_Num smallint NOT NULL,
  BT_Intitule varchar(35),
  BT_Banque varchar(15),
  BT_Guichet varchar(17),
  BT_Compte varchar(35),
  BT_Cle varchar(3),
  BT_Struct smallint,
  N_Devise smallint,
  BT_BIC varchar(11),
  BT_IBAN varchar(35),
  BT_CalculIBAN smallint,
  MD_No int,
  cbMD_No int, -- empty: NULL
  cbProt smallint DEFAULT 0,
  cbCreateur char(4) DEFAULT 'CSQL',
  cbModification datetime DEFAULT GETDATE(), -- old: smalldatetime DEFAULT GETDATE()
  cbReplication int DEFAULT 0,
  cbFlag smallint DEFAULT 0,
  cbCreation datetime DEFAULT GETDATE(), -- old: absent
  cbCreationUser uniqueidentifier, -- old: absent
  cbCT_Num AS (CONVERT(varbinary(18), CT_Num)),
  CONSTRAINT PK_CBMARQ_F_BANQUET PRIMARY KEY (cbMarq)
)
GO
CREATE UNIQUE INDEX IBT_NUM ON F_BANQUET (cbCT_Num, BT_Num)
GO
CREATE UNIQUE INDEX UKA_F_BANQUET_IBT_NUM ON F_BANQUET (CT_Num, BT_Num)
GO
CREATE INDEX FKIA_F_BANQUET_CT_Num ON F_BANQUET (CT_Num)
GO

CREATE TABLE F_REGLEMENTT (
  cbMarq int IDENTITY(1, 1) NOT NULL,
  CT_Num varchar(17) NOT NULL,
  N_Reglement smallint,
  RT_Condition smallint,
  RT_NbJour smallint,
  RT_JourTb01 smallint,
  RT_JourTb02 smallint,
  RT_JourTb03 smallint,
  RT_JourTb04 smallint,
  RT_JourTb05 smallint,
  RT_JourTb06 smallint,
  RT_TRepart smallint,
  RT_VRepart numeric(24, 6),
  cbProt smallint DEFAULT 0,
  cbCreateur char(4) DEFAULT 'CSQL',
  cbModification datetime DEFAULT GETDATE(), -- old: smalldatetime DEFAULT GETDATE()
  cbReplication int DEFAULT 0,
  cbFlag smallint DEFAULT 0,
  cbCreation datetime DEFAULT GETDATE(), -- old: absent
  cbCreationUser uniqueidentifier, -- old: absent
  cbCT_Num AS (CONVERT(varbinary(18), CT_Num)),
  CONSTRAINT PK_CBMARQ_F_REGLEMENTT PRIMARY KEY (cbMarq)
)
GO
CREATE UNIQUE INDEX IRT_NBJOUR ON F_REGLEMENTT (cbCT_Num, RT_NbJour, N_Reglement)
GO
CREATE INDEX FKIA_F_REGLEMENTT_CT_Num ON F_REGLEMENTT (CT_Num)
GO

CREATE TABLE F_COMPTETRAPPEL (
  cbMarq int IDENTITY(1, 1) NOT NULL,
  CT_Num varchar(17) NOT NULL,
  CR_Date datetime, -- old: smalldatetime
  CR_Trait smallint,
  CR_Impayes numeric(24, 6),
  CR_Penal numeric(24, 6),
  CR_Echeance datetime, -- old: smalldatetime
  N_Reglement smallint,
  CR_Comptabilisation smallint,
  CR_SoldeRelance numeric(24, 6),
  CR_RefRappel varchar(35), -- old: absent
  cbProt smallint DEFAULT 0,
  cbCreateur char(4) DEFAULT 'CSQL',
  cbModification datetime DEFAULT GETDATE(), -- old: smalldatetime DEFAULT GETDATE()
  cbReplication int DEFAULT 0,
  cbFlag smallint DEFAULT 0,
  cbCreation datetime DEFAULT GETDATE(), -- old: absent
  cbCreationUser uniqueidentifier, -- old: absent
  cbCT_Num AS (CONVERT(varbinary(18), CT_Num)),
  CONSTRAINT PK_CBMARQ_F_COMPTETRAPPEL PRIMARY KEY (cbMarq)
)
GO
CREATE INDEX ICR_DATE ON F_COMPTETRAPPEL (cbCT_Num, CR_Date DESC)
GO
CREATE INDEX FKIA_F_COMPTETRAPPEL_CT_Num ON F_COMPTETRAPPEL (CT_Num)
GO
