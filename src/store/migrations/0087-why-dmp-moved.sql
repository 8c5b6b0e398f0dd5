-- When the rules of the DMP changed under facts of before: people are told for a month. NULL: it never counted otherwise here.
ALTER TABLE relance.DatasetCompany ADD DmpChangedAt datetime2(3) NULL;
GO
-- The instant at which the store took up what those rules decide. Snapshots are never replaced: one of before tells a dataset of before.
UPDATE relance.DatasetCompany
SET DmpChangedAt = (SELECT m.AppliedAt FROM relance.Migration m WHERE m.Name = N'0040-losses-and-invoices.sql')
WHERE RefreshedAt < (SELECT m.AppliedAt FROM relance.Migration m WHERE m.Name = N'0040-losses-and-invoices.sql')
  OR Company IN (
    SELECT s.Company
    FROM relance.SnapshotFact s
    INNER JOIN relance.Migration m ON m.Name = N'0040-losses-and-invoices.sql'
    WHERE s.WrittenAt < m.AppliedAt
  );
