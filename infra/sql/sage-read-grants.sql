-- The login that Relance reads a Sage 100 base with: SELECT on the tables that it reads, and nothing else.
-- Run once per SQL Server (part 1), then once per Sage base (part 2), in SSMS, as an administrator.
--
-- Replace before running:
--   relance_lecture    the name of the login, if another is wanted (everywhere below)
--   MOT_DE_PASSE       a long random password; it goes into the connection string of the company, nowhere else
--   BASE_SAGE          the name of the Sage base: one company, one base
--
-- Do not add this user to db_datareader: payroll and other tables of the base are none of its business.
-- `npm run cli -- doctor` names a table that is missing here.
-- A base without Gestion commerciale: leave out F_CREGLEMENT, F_DOCENTETE, F_DOCLIGNE, F_DOCREGL, F_REGLECH, P_CRISQUE and
-- P_PARAMETRECIAL, and say so in the company's settings.
-- A base without Sage's own dossiers de recouvrement: leave out F_DRECOUVREMENT, F_DRECOUVREMENTEC, F_DRECOUVREMENTIV, F_ESCENARIO,
-- F_SCENARIO, P_LITIGE and P_RESOLUTION; all the rest works without them.

-- Reads wait at most 5 seconds for rows that people in Sage are writing, twice, and keep nobody waiting beyond their own statement.
-- With READ_COMMITTED_SNAPSHOT they neither wait nor block: a setting of the whole base, which changes how Sage reads too. Ask
-- the integrator before setting it, at a time when nobody is connected:
--   ALTER DATABASE [BASE_SAGE] SET READ_COMMITTED_SNAPSHOT ON;

-- Part 1: the login.
USE [master];
CREATE LOGIN [relance_lecture] WITH PASSWORD = N'MOT_DE_PASSE', CHECK_POLICY = ON, CHECK_EXPIRATION = OFF;
GO

-- Part 2: its rights in one Sage base.
USE [BASE_SAGE];
CREATE USER [relance_lecture] FOR LOGIN [relance_lecture];
GO
GRANT SELECT ON dbo.F_COLLABORATEUR TO [relance_lecture];
GRANT SELECT ON dbo.F_COMPTET TO [relance_lecture];
GRANT SELECT ON dbo.F_CONTACTT TO [relance_lecture];
GRANT SELECT ON dbo.F_CREGLEMENT TO [relance_lecture];
GRANT SELECT ON dbo.F_DOCENTETE TO [relance_lecture];
GRANT SELECT ON dbo.F_DOCLIGNE TO [relance_lecture];
GRANT SELECT ON dbo.F_DOCREGL TO [relance_lecture];
GRANT SELECT ON dbo.F_DRECOUVREMENT TO [relance_lecture];
GRANT SELECT ON dbo.F_DRECOUVREMENTEC TO [relance_lecture];
GRANT SELECT ON dbo.F_DRECOUVREMENTIV TO [relance_lecture];
GRANT SELECT ON dbo.F_ECRITUREC TO [relance_lecture];
GRANT SELECT ON dbo.F_ESCENARIO TO [relance_lecture];
GRANT SELECT ON dbo.F_JOURNAUX TO [relance_lecture];
GRANT SELECT ON dbo.F_REGLECH TO [relance_lecture];
GRANT SELECT ON dbo.F_SCENARIO TO [relance_lecture];
GRANT SELECT ON dbo.P_CRISQUE TO [relance_lecture];
GRANT SELECT ON dbo.P_DEVISE TO [relance_lecture];
GRANT SELECT ON dbo.P_DOSSIER TO [relance_lecture];
GRANT SELECT ON dbo.P_LETTRAGE TO [relance_lecture];
GRANT SELECT ON dbo.P_LITIGE TO [relance_lecture];
GRANT SELECT ON dbo.P_PARAMETRECIAL TO [relance_lecture];
GRANT SELECT ON dbo.P_RAPPEL TO [relance_lecture];
GRANT SELECT ON dbo.P_RESOLUTION TO [relance_lecture];
GRANT SELECT ON dbo.P_SERVICECPTA TO [relance_lecture];
GO
