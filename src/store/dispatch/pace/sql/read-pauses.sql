-- DECLARE @now datetime2(3) = SYSUTCDATETIME();
SELECT Mailbox, PausedUntil FROM relance.SendingPause WHERE PausedUntil > @now;
