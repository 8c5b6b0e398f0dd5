-- DECLARE @dispatchId nvarchar(40) = N'', @mailbox nvarchar(320) = N'', @now datetime2(3) = SYSUTCDATETIME(), @on date = '2026-03-16',
--   @recipients int = 1, @outside int = 1;
INSERT INTO relance.Departure (DispatchId, Mailbox, LeftAt, LeftOn, Recipients, OutsideRecipients)
VALUES (@dispatchId, @mailbox, @now, @on, @recipients, @outside);
