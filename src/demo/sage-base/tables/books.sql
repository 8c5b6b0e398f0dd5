-- Sage 100's own tables, as the newest release has them. Runs in SSMS as it is, in an empty database.
-- `old: type` is what releases before Sage 100c v4 have instead, `old: absent` what they lack.
-- `empty: NULL` marks the texts and keys that Sage leaves NULL; elsewhere "none" is '', 0 or the oldest date.
-- A cb column repeats a key in bytes (a piece number aligned to the right, blanks first): Sage computes it, and indexes it rather
-- than the key. Names and columns of indexes are Sage's; a plain key has one only where Sage gives it one.
-- Left out: triggers, foreign keys, and the keys and indexes that nothing here looks up.

CREATE TABLE F_COMPTEG (
  cbMarq int IDENTITY(1, 1) NOT NULL,
  CG_Num varchar(13) NOT NULL,
  CG_Type smallint,
  CG_Intitule varchar(35),
  CG_Classement varchar(17),
  N_Nature smallint,
  CG_Report smallint,
  CG_Saut smallint,
  CG_Regroup smallint,
  CG_Analytique smallint,
  CG_Echeance smallint,
  CG_Quantite smallint,
  CG_Lettrage smallint,
  CG_Tiers smallint,
  CG_DateCreate datetime, -- old: smalldatetime
  CG_Devise smallint,
  N_Devise smallint,
  CG_Sommeil smallint,
  CG_ReportAnal smallint, -- old: absent
  CG_LettrageSaisie smallint, -- old: absent
  cbProt smallint DEFAULT 0,
  cbCreateur char(4) DEFAULT 'CSQL',
  cbModification datetime DEFAULT GETDATE(), -- old: smalldatetime DEFAULT GETDATE()
  cbReplication int DEFAULT 0,
  cbFlag smallint DEFAULT 0,
  cbCreation datetime DEFAULT GETDATE(), -- old: absent
  cbCreationUser uniqueidentifier, -- old: absent
  cbCG_Num AS (CONVERT(varbinary(15), CG_Num + 'z')),
  CONSTRAINT PK_CBMARQ_F_COMPTEG PRIMARY KEY (cbMarq),
  CONSTRAINT UKA_F_COMPTEG_CG_Num UNIQUE (CG_Num)
)
GO
CREATE UNIQUE INDEX ICG_NUM ON F_COMPTEG (cbCG_Num)
GO

-- JO_Type: 0 purchases, 1 sales, 2 treasury, 3 general, 4 situation.
CREATE TABLE F_JOURNAUX (
  cbMarq int IDENTITY(1, 1) NOT NULL,
  JO_Num varchar(7) NOT NULL,
  JO_Intitule varchar(35),
  CG_Num varchar(13), -- empty: NULL
  JO_Type smallint,
  JO_NumPiece smallint,
  JO_Contrepartie smallint,
  JO_SaisAnal smallint,
  JO_NotCalcTot smallint,
  JO_Rappro smallint,
  JO_Sommeil smallint,
  JO_IFRS smallint,
  JO_Reglement smallint,
  JO_SuiviTreso smallint,
  JO_LettrageSaisie smallint, -- old: absent
  cbProt smallint DEFAULT 0,
  cbCreateur char(4) DEFAULT 'CSQL',
  cbModification datetime DEFAULT GETDATE(), -- old: smalldatetime DEFAULT GETDATE()
  cbReplication int DEFAULT 0,
  cbFlag smallint DEFAULT 0,
  cbCreation datetime DEFAULT GETDATE(), -- old: absent
  cbCreationUser uniqueidentifier, -- old: absent
  cbJO_Num AS (CONVERT(varbinary(8), JO_Num)),
  CONSTRAINT PK_CBMARQ_F_JOURNAUX PRIMARY KEY (cbMarq)
)
GO
CREATE UNIQUE INDEX IJO_NUM ON F_JOURNAUX (cbJO_Num)
GO
CREATE INDEX IJO_TYPE ON F_JOURNAUX (JO_Type, cbJO_Num)
GO

CREATE TABLE F_JMOUV (
  cbMarq int IDENTITY(1, 1) NOT NULL,
  JO_Num varchar(7) NOT NULL,
  JM_Date datetime NOT NULL, -- old: smalldatetime NOT NULL
  JM_Cloture smallint,
  JM_Impression smallint,
  cbProt smallint DEFAULT 0,
  cbCreateur char(4) DEFAULT 'CSQL',
  cbModification datetime DEFAULT GETDATE(), -- old: smalldatetime DEFAULT GETDATE()
  cbReplication int DEFAULT 0,
  cbFlag smallint DEFAULT 0,
  cbCreation datetime DEFAULT GETDATE(), -- old: absent
  cbCreationUser uniqueidentifier, -- old: absent
  cbJO_Num AS (CONVERT(varbinary(8), JO_Num)),
  CONSTRAINT PK_CBMARQ_F_JMOUV PRIMARY KEY (cbMarq)
)
GO
CREATE UNIQUE INDEX IJM_JONUM ON F_JMOUV (cbJO_Num, JM_Date)
GO
CREATE INDEX IJM_DATE ON F_JMOUV (JM_Date, cbJO_Num)
GO

-- JM_Date is the first day of the journal's month, EC_Jour the day in it. EC_Sens: 0 debit, 1 credit.
CREATE TABLE F_ECRITUREC (
  cbMarq int IDENTITY(1, 1) NOT NULL,
  JO_Num varchar(7) NOT NULL,
  EC_No int NOT NULL,
  EC_NoLink int,
  JM_Date datetime NOT NULL, -- old: smalldatetime NOT NULL
  EC_Jour smallint,
  EC_Date datetime, -- old: smalldatetime
  EC_Piece varchar(13),
  EC_RefPiece varchar(17),
  EC_TresoPiece varchar(17),
  CG_Num varchar(13) NOT NULL,
  CG_NumCont varchar(13),
  CT_Num varchar(17), -- empty: NULL
  EC_Intitule varchar(69), -- old: varchar(35)
  N_Reglement smallint,
  EC_Echeance datetime, -- old: smalldatetime
  EC_Parite numeric(24, 6),
  EC_Quantite numeric(24, 6),
  N_Devise smallint,
  EC_Sens smallint,
  EC_Montant numeric(24, 6),
  EC_Lettre smallint,
  EC_Lettrage varchar(5), -- old: varchar(3)
  EC_Point smallint,
  EC_Pointage varchar(3),
  EC_Impression smallint,
  EC_Cloture smallint,
  EC_CType smallint,
  EC_Rappel smallint,
  CT_NumCont varchar(17),
  EC_LettreQ smallint,
  EC_LettrageQ varchar(5), -- old: varchar(3)
  EC_ANType smallint,
  EC_RType smallint,
  EC_Devise numeric(24, 6),
  EC_Remise smallint,
  EC_ExportExpert smallint,
  TA_Code varchar(5), -- empty: NULL
  EC_Norme smallint,
  TA_Provenance smallint,
  EC_PenalType smallint,
  EC_DatePenal datetime, -- old: smalldatetime
  EC_DateRelance datetime, -- old: smalldatetime
  EC_DateRappro datetime, -- old: smalldatetime
  EC_Reference varchar(17),
  EC_StatusRegle smallint,
  EC_MontantRegle numeric(24, 6),
  EC_DateRegle datetime, -- old: smalldatetime
  EC_RIB int,
  EC_DateOp datetime, -- old: smalldatetime
  EC_NoCloture int,
  EC_ExportRappro smallint,
  EC_FactureGUID uniqueidentifier,
  EC_DateCloture datetime, -- old: smalldatetime
  EC_StatFinexKap smallint, -- old: absent
  EC_FactureFile uniqueidentifier, -- old: absent
  EC_PaymentId uniqueidentifier, -- old: absent
  cbHash varbinary(32), -- old: absent
  cbHashVersion smallint DEFAULT 1, -- old: absent
  cbHashDate datetime, -- old: absent
  cbHashOrder int, -- old: absent
  cbProt smallint DEFAULT 0,
  cbCreateur char(4) DEFAULT 'CSQL',
  cbModification datetime DEFAULT GETDATE(), -- old: smalldatetime DEFAULT GETDATE()
  cbReplication int DEFAULT 0,
  cbFlag smallint DEFAULT 0,
  cbCreation datetime DEFAULT GETDATE(), -- old: absent
  cbCreationUser uniqueidentifier, -- old: absent
  cbJO_Num AS (CONVERT(varbinary(8), JO_Num)),
  cbEC_Piece AS (CONVERT(varbinary(14), SPACE(14 - (LEN(ISNULL(EC_Piece, '')) + 1)) + ISNULL(EC_Piece, ''))),
  cbEC_RefPiece AS (CONVERT(varbinary(18), ISNULL(EC_RefPiece, ''))),
  cbCT_Num AS (CONVERT(varbinary(18), ISNULL(CT_Num, ''))),
  CONSTRAINT PK_CBMARQ_F_ECRITUREC PRIMARY KEY (cbMarq)
)
GO
CREATE UNIQUE INDEX IEC_ECNO ON F_ECRITUREC (EC_No)
GO
CREATE INDEX IEC_CTNUM ON F_ECRITUREC (cbCT_Num, JM_Date, EC_Jour, cbEC_Piece)
GO
CREATE INDEX IEC_CTLETTRE ON F_ECRITUREC (cbCT_Num, EC_Lettre, JM_Date, EC_Jour, cbEC_Piece)
GO
CREATE INDEX IEC_JOUR ON F_ECRITUREC (cbJO_Num, JM_Date, EC_CType, EC_Jour, EC_No)
GO
CREATE INDEX IEC_REFPIECE ON F_ECRITUREC (cbEC_RefPiece, JM_Date, EC_Jour)
GO
CREATE INDEX IEC_PIECEJONUM ON F_ECRITUREC (cbEC_Piece, cbJO_Num, JM_Date, EC_CType)
GO
CREATE INDEX FKIA_F_ECRITUREC_EC_CT_NUM ON F_ECRITUREC (CT_Num)
GO
CREATE INDEX FKIA_F_ECRITUREC_EC_CG_NUM ON F_ECRITUREC (CG_Num)
GO
CREATE INDEX FKIA_F_ECRITUREC_EC_TA_CODE ON F_ECRITUREC (TA_Code)
GO
