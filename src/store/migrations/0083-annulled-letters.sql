-- A letter that left and was annulled: by whom, when and why. NULL: it counts. The letter and what it recorded stay as they are.
ALTER TABLE relance.Dispatch ADD AnnulledAt datetime2(3) NULL;
GO
ALTER TABLE relance.Dispatch ADD AnnulledById nvarchar(100) NULL;
GO
ALTER TABLE relance.Dispatch ADD AnnulledByName nvarchar(200) NULL;
GO
ALTER TABLE relance.Dispatch ADD AnnulledWhy nvarchar(500) NULL;
GO
-- How far the dossier says it: wanted, marked, or gone where its documents are no longer there. NULL: nothing to say.
ALTER TABLE relance.Dispatch ADD MarkState nvarchar(10) NULL;
GO
ALTER TABLE relance.Dispatch ADD MarkAttempts int NULL;
GO
ALTER TABLE relance.Dispatch ADD MarkError nvarchar(max) NULL;
GO
ALTER TABLE relance.Dispatch ADD MarkNotBefore datetime2(3) NULL;
GO
ALTER TABLE relance.Dispatch ADD MarkOwner nvarchar(200) NULL;
GO
ALTER TABLE relance.Dispatch ADD MarkLeaseUntil datetime2(3) NULL;
GO
CREATE INDEX annulled_dispatch ON relance.Dispatch (Id) WHERE AnnulledAt IS NOT NULL;
GO
CREATE INDEX dispatch_to_mark ON relance.Dispatch (Number) WHERE MarkState = N'wanted';
