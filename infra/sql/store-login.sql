-- The three logins of the store, a database of Relance's own, which is there (CREATE DATABASE relance). Run by an administrator of
-- the server, once before the first `npm run migrate`, again after each one that adds a table, and after a restore (every statement may
-- be repeated; who is there keeps the password of before):
--   sqlcmd -S <server> -d relance -v StoreDatabase="relance" -i store-login.sql
-- with the passwords, of at most 128 characters, in the environment variables MigrationPassword, RuntimePassword and ReportPassword, where
-- no command line shows them; or in SSMS, connected to that database, with Query > SQLCMD Mode, after filling in and uncommenting:
--   :setvar StoreDatabase "relance"
--   :setvar MigrationPassword "..."
--   :setvar RuntimePassword "..."
--   :setvar ReportPassword "..."
--
-- relance_migration  makes and changes the tables; used by `npm run migrate` alone, by a person or a deployment.
-- relance_runtime    what the service runs as: it reads, adds, and changes only what its queries change. It can make no table,
--                    and nobody who holds it can rewrite history or forget that a letter left.
-- relance_report     what Power BI reads with: the views of `pbi`, and no table under them. Which company a person sees is for the
--                    model's role to say, by pbi.UserCompany; whoever holds this login sees them all.
:on error exit

USE [$(StoreDatabase)];
GO
-- On SQL Server, logins and their users here; users that a restore brought from another server are tied to the logins of this one.
-- Azure SQL makes no login from within a database, and needs none: there the users bear the passwords themselves.
DECLARE @made nvarchar(max) = N'';
DECLARE @wanted TABLE (Name sysname NOT NULL, Secret nvarchar(128) NOT NULL);
INSERT INTO @wanted (Name, Secret) VALUES
  (N'relance_migration', N'$(MigrationPassword)'),
  (N'relance_runtime', N'$(RuntimePassword)'),
  (N'relance_report', N'$(ReportPassword)');
IF CAST(SERVERPROPERTY(N'EngineEdition') AS int) = 5
  SELECT @made += N'CREATE USER ' + Name + N' WITH PASSWORD = N' + QUOTENAME(Secret, N'''') + N';'
  FROM @wanted WHERE USER_ID(Name) IS NULL;
ELSE
  SELECT @made +=
    CASE WHEN SUSER_ID(Name) IS NULL
      THEN N'CREATE LOGIN ' + Name + N' WITH PASSWORD = N' + QUOTENAME(Secret, N'''') + N', DEFAULT_DATABASE = [$(StoreDatabase)];'
      ELSE N'' END
    + CASE WHEN USER_ID(Name) IS NULL
      THEN N'CREATE USER ' + Name + N' FOR LOGIN ' + Name + N';'
      ELSE N'ALTER USER ' + Name + N' WITH LOGIN = ' + Name + N';' END
  FROM @wanted;
EXEC (@made);
GO
-- One owner for both schemas, so that the views of `pbi` may be read without a right on the tables under them.
IF SCHEMA_ID(N'relance') IS NULL EXEC (N'CREATE SCHEMA relance AUTHORIZATION dbo');
IF SCHEMA_ID(N'pbi') IS NULL EXEC (N'CREATE SCHEMA pbi AUTHORIZATION dbo');
IF DATABASE_PRINCIPAL_ID(N'relance_service') IS NULL CREATE ROLE relance_service;
ALTER ROLE relance_service ADD MEMBER relance_runtime;
GO

GRANT CREATE TABLE, CREATE VIEW TO relance_migration;
GRANT CONTROL ON SCHEMA::relance TO relance_migration;
GRANT CONTROL ON SCHEMA::pbi TO relance_migration;
GO

GRANT SELECT ON SCHEMA::relance TO relance_service;
-- `dataset export` lays out what reports read.
GRANT SELECT ON SCHEMA::pbi TO relance_service;
GO

GRANT SELECT ON SCHEMA::pbi TO relance_report;
DENY SELECT, INSERT, UPDATE, DELETE ON SCHEMA::relance TO relance_report;
GO

-- The rest names its tables, which are there after the first `npm run migrate`.
IF OBJECT_ID(N'relance.Migration') IS NULL
BEGIN
  PRINT N'The logins are ready. Run "npm run migrate" as relance_migration, then this script again.';
  SET NOEXEC ON;
END
GO
GRANT INSERT, UPDATE ON relance.ReferenceCounter TO relance_service;
GRANT INSERT, UPDATE ON relance.Draft TO relance_service;
GRANT INSERT, DELETE ON relance.DraftToOpen TO relance_service;
GRANT INSERT, DELETE ON relance.DraftCard TO relance_service;
GRANT INSERT, UPDATE ON relance.Dispatch TO relance_service;
GRANT INSERT, UPDATE ON relance.DispatchItem TO relance_service;
GRANT INSERT, UPDATE ON relance.LetterKey TO relance_service;
GRANT INSERT, UPDATE ON relance.DispatchDocument TO relance_service;
GRANT INSERT ON relance.Reminded TO relance_service;
GRANT INSERT, UPDATE ON relance.Posting TO relance_service;
GRANT INSERT, UPDATE ON relance.Exclusion TO relance_service;
GRANT INSERT ON relance.LevelCorrection TO relance_service;
GRANT INSERT, UPDATE, DELETE ON relance.Dispute TO relance_service;
GRANT INSERT ON relance.History TO relance_service;
GRANT INSERT, UPDATE, DELETE ON relance.Conversation TO relance_service;
GRANT INSERT, UPDATE, DELETE ON relance.SeenActivity TO relance_service;
GRANT INSERT, DELETE ON relance.Greeting TO relance_service;
GRANT INSERT, DELETE ON relance.RegisteredConversation TO relance_service;
GRANT INSERT, DELETE ON relance.ConversationPurpose TO relance_service;
GRANT INSERT, UPDATE ON relance.HoldCounter TO relance_service;
GRANT INSERT, UPDATE ON relance.OrderHold TO relance_service;
GRANT INSERT, DELETE ON relance.HoldCard TO relance_service;
GRANT INSERT, UPDATE ON relance.HoldNotice TO relance_service;
GRANT INSERT, DELETE ON relance.CardToRefresh TO relance_service;
GRANT INSERT, UPDATE ON relance.RiskReading TO relance_service;
GRANT INSERT, DELETE ON relance.CustomerRisk TO relance_service;
GRANT INSERT, DELETE ON relance.RiskChange TO relance_service;
GRANT INSERT, UPDATE ON relance.OrderWatch TO relance_service;
GRANT INSERT, DELETE ON relance.OrderWatchPayer TO relance_service;
GRANT INSERT, UPDATE ON relance.Turn TO relance_service;
GRANT INSERT, UPDATE ON relance.MorningPost TO relance_service;
GRANT INSERT, UPDATE ON relance.SageWrite TO relance_service;
GRANT INSERT, UPDATE ON relance.DatasetCompany TO relance_service;
GRANT INSERT, DELETE ON relance.DatasetTiers TO relance_service;
GRANT INSERT, UPDATE, DELETE ON relance.DatasetSeen TO relance_service;
GRANT INSERT, DELETE ON relance.DatasetNext TO relance_service;
GRANT INSERT, DELETE ON relance.InvoiceFact TO relance_service;
GRANT INSERT, DELETE ON relance.PaymentFact TO relance_service;
GRANT INSERT, DELETE ON relance.ReminderFact TO relance_service;
GRANT INSERT ON relance.SnapshotFact TO relance_service;
GRANT INSERT, DELETE ON relance.SnapshotNext TO relance_service;
GRANT INSERT, DELETE ON relance.CreditDecisionFact TO relance_service;
GRANT INSERT, DELETE ON relance.ForecastFact TO relance_service;
GRANT INSERT ON relance.CalendarDay TO relance_service;
GRANT INSERT, UPDATE ON relance.ReportRequest TO relance_service;
GRANT INSERT, DELETE ON relance.ReportReader TO relance_service;
GRANT INSERT, UPDATE ON relance.PositionCompany TO relance_service;
GRANT INSERT, UPDATE, DELETE ON relance.PositionSeen TO relance_service;
GRANT INSERT, DELETE ON relance.PositionDebt TO relance_service;
GRANT INSERT, DELETE ON relance.PositionLate TO relance_service;
GRANT INSERT, UPDATE, DELETE ON relance.PositionAccount TO relance_service;
GRANT INSERT, DELETE ON relance.PositionDecision TO relance_service;
GRANT INSERT, UPDATE, DELETE ON relance.Task TO relance_service;
GRANT INSERT, UPDATE, DELETE ON relance.Matter TO relance_service;
GRANT INSERT, UPDATE ON relance.MatterItem TO relance_service;
GRANT INSERT, UPDATE ON relance.Run TO relance_service;
GRANT INSERT, UPDATE ON relance.RunLine TO relance_service;
GRANT INSERT, DELETE ON relance.RunCard TO relance_service;
GRANT INSERT, DELETE ON relance.SendingStop TO relance_service;
GRANT INSERT, UPDATE ON relance.RunReport TO relance_service;
GRANT INSERT ON relance.Departure TO relance_service;
GRANT INSERT, UPDATE ON relance.SendingPause TO relance_service;
GRANT INSERT, UPDATE ON relance.InboxPosition TO relance_service;
GRANT INSERT, DELETE ON relance.InboxMessage TO relance_service;
GRANT INSERT, UPDATE, DELETE ON relance.Bounce TO relance_service;
GRANT INSERT, UPDATE, DELETE ON relance.CustomerReply TO relance_service;
GRANT INSERT ON relance.AppliedPlan TO relance_service;
GRANT INSERT, UPDATE ON relance.CustomerStop TO relance_service;
GRANT INSERT, UPDATE, DELETE ON relance.CustomerComment TO relance_service;
GRANT INSERT, UPDATE, DELETE ON relance.CommentVersion TO relance_service;
GRANT INSERT, UPDATE, DELETE ON relance.CommentNotice TO relance_service;
GRANT INSERT, UPDATE ON relance.LetterTemplate TO relance_service;
GRANT INSERT ON relance.BankFile TO relance_service;
GRANT INSERT, UPDATE, DELETE ON relance.BankEntry TO relance_service;
GRANT INSERT, DELETE ON relance.BankOutcome TO relance_service;
GRANT INSERT, DELETE ON relance.BankHold TO relance_service;
GRANT INSERT, UPDATE ON relance.LitigationExport TO relance_service;
GRANT INSERT ON relance.EInvoiceFile TO relance_service;
GRANT INSERT, UPDATE, DELETE ON relance.EInvoiceStatus TO relance_service;
GRANT INSERT, DELETE ON relance.EInvoiceFinding TO relance_service;
GRANT INSERT, DELETE ON relance.EInvoiceHold TO relance_service;
GRANT INSERT, UPDATE ON relance.PassRun TO relance_service;
GRANT INSERT, UPDATE ON relance.ForgottenLetter TO relance_service;
-- A refusal beats every grant that another role may bring.
DENY UPDATE, DELETE ON relance.History TO relance_service;
DENY UPDATE, DELETE ON relance.Reminded TO relance_service;
DENY UPDATE, DELETE ON relance.SnapshotFact TO relance_service;
DENY INSERT, UPDATE, DELETE ON relance.Migration TO relance_service;
GO
SET NOEXEC OFF;
GO
