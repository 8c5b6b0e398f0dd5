-- Sage 100's own tables, as the newest release has them. Runs in SSMS as it is, in an empty database.
-- `old: type` is what releases before Sage 100c v4 have instead, `old: absent` what they lack.
-- `empty: NULL` marks the texts and keys that Sage leaves NULL; elsewhere "none" is '', 0 or the oldest date.
-- A cb column repeats a key in bytes (a piece number aligned to the right, blanks first): Sage computes it, and indexes it rather
-- than the key. Names and columns of indexes are Sage's; a plain key has one only where Sage gives it one.
-- Left out: triggers, foreign keys, and the keys and indexes that nothing here looks up.

CREATE TABLE F_LIVRAISON (
  cbMarq int IDENTITY(1, 1) NOT NULL,
  LI_No int,
  CT_Num varchar(17) NOT NULL,
  LI_Intitule varchar(69), -- old: varchar(35)
  LI_Adresse varchar(35),
  LI_Complement varchar(35),
  LI_CodePostal varchar(9),
  LI_Ville varchar(35),
  LI_CodeRegion varchar(25),
  LI_Pays varchar(35),
  LI_Contact varchar(35),
  N_Expedition smallint,
  N_Condition smallint,
  LI_Principal smallint,
  LI_Telephone varchar(21),
  LI_Telecopie varchar(21),
  LI_EMail varchar(69),
  cbProt smallint DEFAULT 0,
  cbCreateur char(4) DEFAULT 'CSQL',
  cbModification datetime DEFAULT GETDATE(), -- old: smalldatetime DEFAULT GETDATE()
  cbReplication int DEFAULT 0,
  cbFlag smallint DEFAULT 0,
  cbCreation datetime DEFAULT GETDATE(), -- old: absent
  cbCreationUser uniqueidentifier, -- old: absent
  cbCT_Num AS (CONVERT(varbinary(18), CT_Num)),
  CONSTRAINT PK_CBMARQ_F_LIVRAISON PRIMARY KEY (cbMarq)
)
GO
CREATE UNIQUE INDEX ILI_NO ON F_LIVRAISON (LI_No)
GO
CREATE INDEX ILI_PRINCIPAL ON F_LIVRAISON (LI_Principal, cbCT_Num)
GO
CREATE INDEX FKIA_F_LIVRAISON_CT_Num ON F_LIVRAISON (CT_Num)
GO

-- DO_Domaine: 0 sales, 1 purchases, 2 stock, 3 internal. DO_Type of sales: 0 devis, 1 commande, 2 preparation, 3 livraison,
-- 4 retour, 5 avoir, 6 facture, 7 facture posted. DO_Provenance: 1 retour, 2 avoir, of an invoice. There is no blocked mark.
CREATE TABLE F_DOCENTETE (
  cbMarq int IDENTITY(1, 1) NOT NULL,
  DO_Domaine smallint,
  DO_Type smallint,
  DO_Piece varchar(13), -- old: varchar(9)
  DO_Date datetime, -- old: smalldatetime
  DO_Ref varchar(17),
  DO_Tiers varchar(17),
  CO_No int,
  cbCO_No int, -- empty: NULL
  DO_Devise smallint,
  DO_Cours numeric(24, 6),
  DE_No int,
  cbDE_No int, -- empty: NULL
  LI_No int,
  cbLI_No int, -- empty: NULL
  CT_NumPayeur varchar(17),
  DO_TxEscompte numeric(24, 6),
  DO_Imprim smallint,
  DO_Reliquat smallint,
  CG_Num varchar(13), -- empty: NULL
  CT_NumCentrale varchar(17), -- empty: NULL
  DO_Coord01 varchar(25),
  DO_Coord02 varchar(25),
  DO_Coord03 varchar(25),
  DO_Coord04 varchar(25),
  DO_Souche smallint,
  DO_DateLivr datetime, -- old: smalldatetime
  DO_Statut smallint,
  DO_Transfere smallint,
  DO_Cloture smallint,
  DO_NoWeb varchar(17),
  DO_Attente smallint,
  DO_Provenance smallint,
  DO_TypeFrais smallint,
  DO_ValFrais numeric(24, 6),
  DO_TypeLigneFrais smallint,
  DO_TypeFranco smallint,
  DO_ValFranco numeric(24, 6),
  DO_TypeLigneFranco smallint,
  DO_MajCpta smallint,
  DO_Motif varchar(69),
  DO_Contact varchar(35),
  DO_FactureElec smallint,
  DO_DateLivrRealisee datetime, -- old: smalldatetime
  DO_DateExpedition datetime, -- old: smalldatetime
  DO_PieceOrig varchar(13), -- old: varchar(9)
  DO_GUID uniqueidentifier,
  DO_EStatut smallint,
  MR_No int,
  cbMR_No int, -- empty: NULL
  DO_Valide smallint,
  DO_DocType smallint,
  DO_StatutBAP smallint,
  DO_Escompte smallint, -- old: absent
  DO_TotalHT numeric(24, 6), -- old: absent
  DO_TotalHTNet numeric(24, 6), -- old: absent
  DO_TotalTTC numeric(24, 6), -- old: absent
  DO_NetAPayer numeric(24, 6), -- old: absent
  DO_MontantRegle numeric(24, 6), -- old: absent
  DO_FactureFile uniqueidentifier, -- old: absent
  DO_RefPaiement uniqueidentifier, -- old: absent
  DO_AdressePaiement varchar(259), -- old: absent
  DO_PaiementLigne smallint, -- old: absent
  DO_MotifDevis smallint, -- old: absent
  DO_RefExterne varchar(50), -- old: absent
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
  cbDO_Piece AS (CONVERT(varbinary(14), SPACE(14 - (LEN(DO_Piece) + 1)) + DO_Piece)), -- old: AS (CONVERT(varbinary(10), SPACE(10 - (LEN(DO_Piece) + 1)) + DO_Piece))
  cbDO_Tiers AS (CONVERT(varbinary(18), ISNULL(DO_Tiers, ''))),
  cbCT_NumPayeur AS (CONVERT(varbinary(18), ISNULL(CT_NumPayeur, ''))),
  CONSTRAINT PK_CBMARQ_F_DOCENTETE PRIMARY KEY (cbMarq)
)
GO
CREATE UNIQUE INDEX IDO_TPIECE ON F_DOCENTETE (DO_Type, cbDO_Piece)
GO
CREATE INDEX IDO_TIERS ON F_DOCENTETE (DO_Domaine, cbDO_Tiers, DO_Date, DO_Type, cbDO_Piece)
GO
CREATE INDEX IDO_TTIERS ON F_DOCENTETE (DO_Type, cbDO_Tiers, DO_Date, cbDO_Piece)
GO
CREATE INDEX IDO_NUM ON F_DOCENTETE (cbCT_NumPayeur)
GO

-- Transforming a document moves its lines: they take the new DO_Type and DO_Piece, and keep where they come from in
-- DL_PieceBC, DL_PiecePL and DL_PieceBL. DL_Valorise: 0 for a line that counts in no amount.
CREATE TABLE F_DOCLIGNE (
  cbMarq int IDENTITY(1, 1) NOT NULL,
  DO_Domaine smallint,
  DO_Type smallint NOT NULL,
  CT_Num varchar(17), -- empty: NULL
  DO_Piece varchar(13) NOT NULL, -- old: varchar(9) NOT NULL
  DL_PieceBC varchar(13), -- old: varchar(9)
  DL_PieceBL varchar(13), -- old: varchar(9)
  DO_Date datetime, -- old: smalldatetime
  DL_DateBC datetime, -- old: smalldatetime
  DL_DateBL datetime, -- old: smalldatetime
  DL_Ligne int,
  DO_Ref varchar(17),
  DL_TNomencl smallint,
  DL_TRemPied smallint,
  AR_Ref varchar(19), -- empty: NULL
  DL_Design varchar(69),
  DL_Qte numeric(24, 6),
  DL_QteBC numeric(24, 6),
  DL_QteBL numeric(24, 6),
  DL_PrixUnitaire numeric(24, 6),
  DL_PUTTC numeric(24, 6),
  CO_No int,
  cbCO_No int, -- empty: NULL
  DE_No int,
  cbDE_No int, -- empty: NULL
  DL_PiecePL varchar(13), -- old: varchar(9)
  DL_DatePL datetime, -- old: smalldatetime
  DL_QtePL numeric(24, 6),
  DL_PieceDE varchar(13), -- old: varchar(9)
  DL_DateDE datetime, -- old: smalldatetime
  DL_QteDE numeric(24, 6),
  DL_No int,
  DL_MontantHT numeric(24, 6),
  DL_MontantTTC numeric(24, 6),
  DL_Escompte smallint,
  DL_Valorise smallint,
  DO_DateLivr datetime, -- old: smalldatetime
  DO_DocType smallint,
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
  cbCT_Num AS (CONVERT(varbinary(18), ISNULL(CT_Num, ''))),
  cbDO_Piece AS (CONVERT(varbinary(14), SPACE(14 - (LEN(DO_Piece) + 1)) + DO_Piece)), -- old: AS (CONVERT(varbinary(10), SPACE(10 - (LEN(DO_Piece) + 1)) + DO_Piece))
  cbDL_PieceBC AS (CONVERT(varbinary(14), SPACE(14 - (LEN(DL_PieceBC) + 1)) + DL_PieceBC)), -- old: AS (CONVERT(varbinary(10), SPACE(10 - (LEN(DL_PieceBC) + 1)) + DL_PieceBC))
  CONSTRAINT PK_CBMARQ_F_DOCLIGNE PRIMARY KEY (cbMarq)
)
GO
CREATE UNIQUE INDEX IDL_NO ON F_DOCLIGNE (DL_No)
GO
CREATE INDEX IDL_LIGNE ON F_DOCLIGNE (DO_Type, cbDO_Piece, DL_TRemPied, DL_Ligne)
GO
CREATE INDEX IDL_TIERS ON F_DOCLIGNE (cbCT_Num, DO_Date)
GO
CREATE INDEX IDL_PIECECOM ON F_DOCLIGNE (DO_Domaine, cbDL_PieceBC)
GO

-- DR_TypeRegl: 0 acompte, 1 bon d'achat, 2 echeance, 3 request for an acompte. EC_No is 0 until posted.
CREATE TABLE F_DOCREGL (
  cbMarq int IDENTITY(1, 1) NOT NULL,
  DR_No int,
  DO_Domaine smallint,
  DO_Type smallint,
  DO_Piece varchar(13), -- old: varchar(9)
  DR_TypeRegl smallint,
  DR_Date datetime, -- old: smalldatetime
  DR_Libelle varchar(35),
  DR_Pourcent numeric(24, 6),
  DR_Montant numeric(24, 6),
  DR_MontantDev numeric(24, 6),
  DR_Equil smallint,
  EC_No int,
  cbEC_No int, -- empty: NULL
  DR_Regle smallint,
  N_Reglement smallint,
  CA_No int,
  cbCA_No int, -- empty: NULL
  DO_DocType smallint,
  DO_PieceAcompte varchar(13), -- old: absent
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
  cbDO_Piece AS (CONVERT(varbinary(14), SPACE(14 - (LEN(DO_Piece) + 1)) + DO_Piece)), -- old: AS (CONVERT(varbinary(10), SPACE(10 - (LEN(DO_Piece) + 1)) + DO_Piece))
  CONSTRAINT PK_CBMARQ_F_DOCREGL PRIMARY KEY (cbMarq)
)
GO
CREATE UNIQUE INDEX IDR_NO ON F_DOCREGL (DR_No)
GO
CREATE INDEX IDR_LIGNE ON F_DOCREGL (DO_Domaine, DO_Type, cbDO_Piece, DR_TypeRegl, DR_Date, N_Reglement)
GO
CREATE INDEX IDR_ECNO ON F_DOCREGL (EC_No)
GO

-- RG_Compta: 1 once posted. RG_Impaye: the day on which the bank sent it back.
CREATE TABLE F_CREGLEMENT (
  cbMarq int IDENTITY(1, 1) NOT NULL,
  RG_No int,
  CT_NumPayeur varchar(17), -- empty: NULL
  RG_Date datetime, -- old: smalldatetime
  RG_Reference varchar(17),
  RG_Libelle varchar(35),
  RG_Montant numeric(24, 6),
  RG_MontantDev numeric(24, 6),
  N_Reglement smallint,
  RG_Impute smallint,
  RG_Compta smallint,
  EC_No int,
  cbEC_No int, -- empty: NULL
  RG_Type smallint,
  RG_Cours numeric(24, 6),
  N_Devise smallint,
  JO_Num varchar(7) NOT NULL,
  CG_NumCont varchar(13), -- empty: NULL
  RG_Impaye datetime, -- old: smalldatetime
  CG_Num varchar(13), -- empty: NULL
  RG_TypeReg smallint,
  RG_Heure char(9),
  RG_Piece varchar(13), -- old: varchar(9)
  CA_No int,
  cbCA_No int, -- empty: NULL
  CO_NoCaissier int,
  cbCO_NoCaissier int, -- empty: NULL
  RG_Banque smallint,
  RG_Transfere smallint,
  RG_Cloture smallint NOT NULL,
  RG_Ticket smallint,
  RG_Souche smallint,
  CT_NumPayeurOrig varchar(17), -- empty: NULL
  RG_DateEchCont datetime, -- old: smalldatetime
  CG_NumEcart varchar(13), -- empty: NULL
  JO_NumEcart varchar(7), -- empty: NULL
  RG_MontantEcart numeric(24, 6),
  RG_NoBonAchat int,
  RG_Valide smallint,
  RG_Anterieur numeric(24, 6), -- old: absent
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
  cbCT_NumPayeur AS (CONVERT(varbinary(18), ISNULL(CT_NumPayeur, ''))),
  CONSTRAINT PK_CBMARQ_F_CREGLEMENT PRIMARY KEY (cbMarq)
)
GO
CREATE UNIQUE INDEX IRG_NO ON F_CREGLEMENT (RG_No)
GO
CREATE INDEX IRG_PAYEUR ON F_CREGLEMENT (cbCT_NumPayeur, RG_Impute, RG_Date)
GO
CREATE INDEX IRG_TYPECOMPTA ON F_CREGLEMENT (RG_Type, RG_Compta, RG_Date)
GO
CREATE INDEX IRG_ECNO ON F_CREGLEMENT (EC_No)
GO

-- What a payment gives to a line of F_DOCREGL.
CREATE TABLE F_REGLECH (
  cbMarq int IDENTITY(1, 1) NOT NULL,
  RG_No int NOT NULL,
  DR_No int NOT NULL,
  DO_Domaine smallint,
  DO_Type smallint,
  DO_Piece varchar(13), -- old: varchar(9)
  RC_Montant numeric(24, 6),
  RG_TypeReg smallint,
  cbProt smallint DEFAULT 0,
  cbCreateur char(4) DEFAULT 'CSQL',
  cbModification datetime DEFAULT GETDATE(), -- old: smalldatetime DEFAULT GETDATE()
  cbReplication int DEFAULT 0,
  cbFlag smallint DEFAULT 0,
  cbCreation datetime DEFAULT GETDATE(), -- old: absent
  cbCreationUser uniqueidentifier, -- old: absent
  cbDO_Piece AS (CONVERT(varbinary(14), SPACE(14 - (LEN(DO_Piece) + 1)) + DO_Piece)), -- old: AS (CONVERT(varbinary(10), SPACE(10 - (LEN(DO_Piece) + 1)) + DO_Piece))
  CONSTRAINT PK_CBMARQ_F_REGLECH PRIMARY KEY (cbMarq)
)
GO
CREATE INDEX IRC_RGNO ON F_REGLECH (RG_No, DR_No)
GO
CREATE INDEX IRC_DRNO ON F_REGLECH (DR_No, RG_No)
GO
CREATE INDEX IRC_ENTETE ON F_REGLECH (DO_Domaine, DO_Type, cbDO_Piece)
GO

-- One row for each rank, as N_Risque holds it. R_Type: 0 a livrer, 1 a surveiller, 2 a bloquer.
-- R_Min and R_Max are amounts over the plafond.
CREATE TABLE P_CRISQUE (
  cbMarq int IDENTITY(1, 1) NOT NULL,
  R_Intitule varchar(35),
  R_Type smallint,
  R_Min numeric(24, 6),
  R_Max numeric(24, 6),
  cbIndice smallint,
  CONSTRAINT PK_CBMARQ_P_CRISQUE PRIMARY KEY (cbMarq),
  CONSTRAINT IND_P_CRISQUE UNIQUE (cbIndice)
)
GO

-- One row. P_PeriodEncours: when Sage looks at the encours, 0 never, 1 header, 2 line, 3 closing of the document.
-- P_BaseEncours: 0 the ledger alone, 1 + factures, 2 + livraisons, 3 + preparations, 4 + commandes.
CREATE TABLE P_PARAMETRECIAL (
  cbMarq int IDENTITY(1, 1) NOT NULL,
  P_PeriodEncours smallint,
  P_BaseEncours smallint,
  P_Echeances smallint,
  P_InterditSommeil smallint,
  P_GestionControle smallint,
  P_ComptaRegl smallint,
  P_MaxEcart numeric(24, 6),
  P_JournEcartRegl varchar(7),
  CONSTRAINT PK_CBMARQ_P_PARAMETRECIAL PRIMARY KEY (cbMarq)
)
GO
