-- A draft none of whose letters will leave was not sent after all; it stays over.
-- DECLARE @draftId nvarchar(40) = N'';
UPDATE relance.Draft
SET State = N'closed'
WHERE Id = @draftId
  AND State = N'sent'
  AND NOT EXISTS (SELECT 1 FROM relance.Dispatch WHERE DraftId = @draftId AND State NOT IN (N'stopped', N'cancelled'));
