-- What the lines were that a customer's facts were decided from; empty: written by a build that did not keep it, and read again at
-- the next reconciliation.
ALTER TABLE relance.DatasetSeen ADD Content nvarchar(64) NOT NULL CONSTRAINT content_was_not_kept DEFAULT N'';
GO
-- When the last reconciliation went through, how many customers it read again, and of how many the lines were otherwise.
ALTER TABLE relance.DatasetCompany ADD ReconciledAt datetime2(3) NULL;
GO
ALTER TABLE relance.DatasetCompany ADD ReconciledTiers int NULL;
GO
ALTER TABLE relance.DatasetCompany ADD ReconciledFound int NULL;
