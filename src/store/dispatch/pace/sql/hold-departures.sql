-- Whoever takes a departure holds this row until it is written, so that two never count the same place.
UPDATE relance.SendingPause SET PausedUntil = PausedUntil WHERE Mailbox = N'all';
