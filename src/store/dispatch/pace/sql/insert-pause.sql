-- one_pause_per_mailbox is the judge of two at once.
-- DECLARE @mailbox nvarchar(320) = N'', @until datetime2(3) = SYSUTCDATETIME();
INSERT INTO relance.SendingPause (Mailbox, PausedUntil)
SELECT @mailbox, @until
WHERE NOT EXISTS (SELECT 1 FROM relance.SendingPause WHERE Mailbox = @mailbox);
