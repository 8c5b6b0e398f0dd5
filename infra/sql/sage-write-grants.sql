-- The login that Relance writes decisions back to a Sage 100 base with, where a company asked for it (off by default).
-- It is not the login that reads: UPDATE on the named columns, SELECT on what it takes to find a row, Sage's own lock check,
-- and nothing else. It may disable no trigger: Sage's rules run on every write.
-- Run once per SQL Server (part 1), then once per Sage base that is written to (part 2), in SSMS, as an administrator.
-- Try it first on a copy of the base, with "dryRun": true.
--
-- Replace before running:
--   relance_ecriture   the name of the login, if another is wanted (everywhere below)
--   MOT_DE_PASSE       a long random password; it goes into the connection string of the company's sageWriter, nowhere else
--   BASE_SAGE          the name of the Sage base: one company, one base
--   COLONNE            the information libre that orders are marked in; leave its lines out where DO_Statut is used
-- Leave out the UPDATE of what the company's settings do not write.

-- Part 1: the login.
USE [master];
CREATE LOGIN [relance_ecriture] WITH PASSWORD = N'MOT_DE_PASSE', CHECK_POLICY = ON, CHECK_EXPIRATION = OFF;
GO

-- Part 2: its rights in one Sage base.
USE [BASE_SAGE];
CREATE USER [relance_ecriture] FOR LOGIN [relance_ecriture];
GO
-- To find the row, and to know whether a column or a value is one to write.
GRANT SELECT (cbMarq, CT_Num, CT_Type, N_Risque) ON dbo.F_COMPTET TO [relance_ecriture];
GRANT SELECT (cbMarq, DO_Cloture, DO_Domaine, DO_Piece, DO_Statut, DO_Type, cbDO_Piece) ON dbo.F_DOCENTETE TO [relance_ecriture];
GRANT SELECT (cbIndice, R_Intitule) ON dbo.P_CRISQUE TO [relance_ecriture];
GRANT SELECT (CB_File, CB_Formule, CB_Len, CB_Name, CB_Type) ON dbo.cbSysLibre TO [relance_ecriture];
-- To know whether somebody has the record open in Sage.
GRANT EXECUTE ON dbo.CB_IsRecordLock TO [relance_ecriture];
-- What is written.
GRANT UPDATE (DO_Statut) ON dbo.F_DOCENTETE TO [relance_ecriture];
GRANT UPDATE (N_Risque) ON dbo.F_COMPTET TO [relance_ecriture];
-- With an information libre: these two instead of DO_Statut.
GRANT SELECT ([COLONNE]) ON dbo.F_DOCENTETE TO [relance_ecriture];
GRANT UPDATE ([COLONNE]) ON dbo.F_DOCENTETE TO [relance_ecriture];
GO
