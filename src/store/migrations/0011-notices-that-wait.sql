-- Who was not told because nobody knows their own chat yet: the Entra id of the person; told once it is known.
ALTER TABLE relance.HoldNotice ADD Awaits nvarchar(100) NULL;
GO
CREATE UNIQUE INDEX one_waiting_notice_per_hold_and_person ON relance.HoldNotice (Awaits, HoldId) WHERE Awaits IS NOT NULL;
