-- one_position_per_mailbox is the judge of two at once.
-- DECLARE @mailbox nvarchar(320) = N'', @position nvarchar(max) = N'', @now datetime2(3) = SYSUTCDATETIME();
INSERT INTO relance.InboxPosition (Mailbox, Position, ReadAt)
SELECT @mailbox, @position, @now
WHERE NOT EXISTS (SELECT 1 FROM relance.InboxPosition WHERE Mailbox = @mailbox);
