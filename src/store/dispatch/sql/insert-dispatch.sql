-- DECLARE @id nvarchar(40) = N'', @company nvarchar(40) = N'', @tiers nvarchar(20) = N'', @draftId nvarchar(40) = N'',
--   @currency nvarchar(10) = N'EUR', @kind nvarchar(12) = N'rappel', @level smallint = 1, @levelByHand bit = 0, @now datetime2(3) = SYSUTCDATETIME(),
--   @facts nvarchar(max) = N'{}', @recipient nvarchar(max) = N'{}', @cc nvarchar(max) = N'[]', @mailbox nvarchar(320) = NULL, @digest nvarchar(100) = N'', @takesOff bit = 0,
--   @byId nvarchar(100) = N'', @byName nvarchar(200) = N'', @messageKey nvarchar(200) = N'';
INSERT INTO relance.Dispatch
  (Id, Company, Tiers, DraftId, Currency, Kind, LevelRank, LevelByHand, State, StateSince, Facts, Recipient, Cc, Mailbox, Digest, TakesOff,
   ApprovedById, ApprovedByName, ApprovedAt, MessageKey, Documents, Dropped, Attempts)
VALUES
  (@id, @company, @tiers, @draftId, @currency, @kind, @level, @levelByHand, N'approved', @now, @facts, @recipient, @cc, @mailbox, @digest, @takesOff,
   @byId, @byName, @now, @messageKey, N'[]', N'[]', 0);
