-- one_live_reservation_per_instalment refuses the second one.
-- DECLARE @dispatchId nvarchar(40) = N'', @company nvarchar(40) = N'', @tiers nvarchar(20) = N'', @ecNo int = 1;
INSERT INTO relance.DispatchItem (DispatchId, Company, Tiers, EcNo, Live) VALUES (@dispatchId, @company, @tiers, @ecNo, 1);
