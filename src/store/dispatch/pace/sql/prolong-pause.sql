-- DECLARE @mailbox nvarchar(320) = N'', @until datetime2(3) = SYSUTCDATETIME();
UPDATE relance.SendingPause
SET PausedUntil = CASE WHEN PausedUntil > @until THEN PausedUntil ELSE @until END
WHERE Mailbox = @mailbox;
