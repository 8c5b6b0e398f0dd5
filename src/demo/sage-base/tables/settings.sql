-- Sage 100's own tables, as the newest release has them. Runs in SSMS as it is, in an empty database.
-- `old: type` is what releases before Sage 100c v4 have instead, `old: absent` what they lack.
-- `empty: NULL` marks the texts and keys that Sage leaves NULL; elsewhere "none" is '', 0 or the oldest date.
-- A cb column repeats a key in bytes (a piece number aligned to the right, blanks first): Sage computes it, and indexes it rather
-- than the key. Names and columns of indexes are Sage's; a plain key has one only where Sage gives it one.
-- Left out: triggers, foreign keys, and the keys and indexes that nothing here looks up.

CREATE TABLE F_COLLABORATEUR (
  cbMarq int IDENTITY(1, 1) NOT NULL,
  CO_No int,
  CO_Nom varchar(35),
  CO_Prenom varchar(35),
  CO_Fonction varchar(35),
  CO_Service varchar(35),
  CO_EMail varchar(69),
  CO_Telephone varchar(21),
  CO_TelPortable varchar(21),
  CO_Vendeur smallint,
  CO_Caissier smallint,
  CO_Acheteur smallint,
  CO_Receptionnaire smallint,
  CO_ChargeRecouvr smallint,
  CO_Financier smallint, -- old: absent
  CO_Matricule varchar(11),
  PROT_No int,
  cbPROT_No int, -- empty: NULL
  cbProt smallint DEFAULT 0,
  cbCreateur char(4) DEFAULT 'CSQL',
  cbModification datetime DEFAULT GETDATE(), -- old: smalldatetime DEFAULT GETDATE()
  cbReplication int DEFAULT 0,
  cbFlag smallint DEFAULT 0,
  cbCreation datetime DEFAULT GETDATE(), -- old: absent
  cbCreationUser uniqueidentifier, -- old: absent
  CONSTRAINT PK_CBMARQ_F_COLLABORATEUR PRIMARY KEY (cbMarq)
)
GO
CREATE UNIQUE INDEX ICO_CONO ON F_COLLABORATEUR (CO_No)
GO

-- One row. Releases differ in how many fiscal years they hold.
CREATE TABLE P_DOSSIER (
  cbMarq int IDENTITY(1, 1) NOT NULL,
  D_RaisonSoc varchar(35),
  D_Adresse varchar(35),
  D_Complement varchar(35),
  D_CodePostal varchar(9),
  D_Ville varchar(35),
  D_Pays varchar(35),
  D_Siret varchar(15),
  D_Identifiant varchar(25),
  D_DebutExo01 datetime, -- old: smalldatetime
  D_DebutExo02 datetime, -- old: smalldatetime
  D_DebutExo03 datetime, -- old: smalldatetime
  D_DebutExo04 datetime, -- old: smalldatetime
  D_DebutExo05 datetime, -- old: smalldatetime
  D_FinExo01 datetime, -- old: smalldatetime
  D_FinExo02 datetime, -- old: smalldatetime
  D_FinExo03 datetime, -- old: smalldatetime
  D_FinExo04 datetime, -- old: smalldatetime
  D_FinExo05 datetime, -- old: smalldatetime
  D_DebutExo06 datetime, -- old: absent
  D_DebutExo07 datetime, -- old: absent
  D_DebutExo08 datetime, -- old: absent
  D_DebutExo09 datetime, -- old: absent
  D_DebutExo10 datetime, -- old: absent
  D_FinExo06 datetime, -- old: absent
  D_FinExo07 datetime, -- old: absent
  D_FinExo08 datetime, -- old: absent
  D_FinExo09 datetime, -- old: absent
  D_FinExo10 datetime, -- old: absent
  D_Archivage01 smallint,
  D_Archivage02 smallint,
  D_Archivage03 smallint,
  D_Archivage04 smallint,
  D_Archivage05 smallint,
  D_DateClot datetime, -- old: smalldatetime
  D_CloturePeriod datetime, -- old: smalldatetime
  D_Delai smallint,
  N_DeviseCompte smallint,
  JO_NumAN varchar(7),
  D_RappelSoldeMin numeric(24, 6),
  D_PenalTaux numeric(24, 6),
  D_PenalImputation smallint,
  JO_NumPenal varchar(7),
  PI_NoPenal int,
  JO_NumImpayes varchar(7),
  PI_NoImpayes int,
  D_ForfaitImpayes numeric(24, 6),
  D_NotSaisieSommeil smallint,
  CONSTRAINT PK_CBMARQ_P_DOSSIER PRIMARY KEY (cbMarq)
)
GO

-- One row for each rank: cbIndice is what N_ columns elsewhere hold, 0 for none.
CREATE TABLE P_RAPPEL (
  cbMarq int IDENTITY(1, 1) NOT NULL,
  R_Intitule varchar(35),
  R_Debut smallint,
  R_Fin smallint,
  R_NbJours smallint,
  cbIndice smallint,
  CONSTRAINT PK_CBMARQ_P_RAPPEL PRIMARY KEY (cbMarq),
  CONSTRAINT IND_P_RAPPEL UNIQUE (cbIndice)
)
GO

-- By rank: customers, suppliers, employees, others, general accounts.
CREATE TABLE P_LETTRAGE (
  cbMarq int IDENTITY(1, 1) NOT NULL,
  JO_Num varchar(7),
  L_MaxDebit numeric(24, 6),
  L_MaxCredit numeric(24, 6),
  cbIndice smallint,
  CONSTRAINT PK_CBMARQ_P_LETTRAGE PRIMARY KEY (cbMarq),
  CONSTRAINT IND_P_LETTRAGE UNIQUE (cbIndice)
)
GO

CREATE TABLE P_REGLEMENT (
  cbMarq int IDENTITY(1, 1) NOT NULL,
  R_Intitule varchar(35),
  R_Code varchar(3),
  R_ModePaieDebit smallint,
  R_ModePaieCredit smallint,
  R_EdiCode varchar(3),
  cbIndice smallint,
  CONSTRAINT PK_CBMARQ_P_REGLEMENT PRIMARY KEY (cbMarq),
  CONSTRAINT IND_P_REGLEMENT UNIQUE (cbIndice)
)
GO

CREATE TABLE P_DEVISE (
  cbMarq int IDENTITY(1, 1) NOT NULL,
  D_Intitule varchar(35),
  D_Format varchar(31),
  D_Cours numeric(24, 6),
  D_CoursP numeric(24, 6),
  D_Monnaie varchar(21),
  D_SousMonnaie varchar(21),
  D_CodeISO varchar(3),
  D_Sigle varchar(5),
  D_Mode smallint,
  D_CoursClot numeric(24, 6),
  D_Euro smallint,
  cbIndice smallint,
  D_UpdateDate datetime, -- old: absent
  CONSTRAINT PK_CBMARQ_P_DEVISE PRIMARY KEY (cbMarq),
  CONSTRAINT IND_P_DEVISE UNIQUE (cbIndice)
)
GO

CREATE TABLE P_SERVICECPTA (
  cbMarq int IDENTITY(1, 1) NOT NULL,
  S_Intitule varchar(35),
  S_Abrege varchar(3),
  cbIndice smallint,
  CONSTRAINT PK_CBMARQ_P_SERVICECPTA PRIMARY KEY (cbMarq),
  CONSTRAINT IND_P_SERVICECPTA UNIQUE (cbIndice)
)
GO

-- Which columns of which table are the customer's own (information libre).
CREATE TABLE cbSysLibre (
  CB_File nvarchar(128),
  CB_Name nvarchar(128),
  CB_Pos smallint,
  CB_Type smallint,
  CB_Len smallint,
  CB_Flag smallint,
  CB_Formule varchar(1024),
  CB_Creator char(4)
)
GO
