-- DECLARE @now datetime2(3) = SYSUTCDATETIME();
SELECT Mailbox, COUNT(*) AS InHand,
  SUM(CASE WHEN State IN (N'approved', N'rendered', N'drafting', N'drafted', N'attached') THEN 1 ELSE 0 END) AS Unsent
FROM relance.Dispatch
WHERE ClaimOwner IS NOT NULL AND LeaseUntil > @now AND Mailbox IS NOT NULL
GROUP BY Mailbox;
