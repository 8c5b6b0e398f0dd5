-- Letters of the same customer, or of the same instalments, that have not begun to leave: whoever works on one loses it, so that
-- it is compared with Sage and with what is remembered once more before it leaves.
-- DECLARE @id nvarchar(40) = N'', @company nvarchar(40) = N'', @tiers nvarchar(20) = N'';
UPDATE relance.Dispatch
SET ClaimOwner = NULL, LeaseUntil = NULL
WHERE Company = @company
  AND Id <> @id
  AND ClaimOwner IS NOT NULL
  AND State IN (N'approved', N'rendered', N'drafting', N'drafted', N'attached')
  AND (
    Tiers = @tiers
    OR Id IN (
      SELECT i.DispatchId
      FROM relance.DispatchItem i
      WHERE i.Company = @company
        AND i.Live = 1
        AND i.EcNo IN (SELECT own.EcNo FROM relance.DispatchItem own WHERE own.DispatchId = @id)
    )
  );
