-- DECLARE @mailbox nvarchar(320) = N'', @position nvarchar(max) = N'', @now datetime2(3) = SYSUTCDATETIME();
UPDATE relance.InboxPosition SET Position = @position, ReadAt = @now WHERE Mailbox = @mailbox;
