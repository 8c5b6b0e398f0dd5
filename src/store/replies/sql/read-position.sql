-- DECLARE @mailbox nvarchar(320) = N'';
SELECT Position, ReadAt FROM relance.InboxPosition WHERE Mailbox = @mailbox;
