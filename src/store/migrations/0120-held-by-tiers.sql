-- What a customer's letters hold now is found by the customer, without reading what all others held.
CREATE INDEX live_item_by_tiers ON relance.DispatchItem (Company, Tiers) WHERE Live = 1;
