-- What a draft is for. Those of before there were other kinds are rappels; each kind has an open draft of its own.
ALTER TABLE relance.Draft ADD Kind nvarchar(12) NOT NULL CONSTRAINT draft_kind DEFAULT N'rappel';
GO
DROP INDEX one_open_draft_per_payer_and_currency ON relance.Draft;
GO
CREATE UNIQUE INDEX one_open_draft_per_payer_currency_and_kind ON relance.Draft (Company, Tiers, Currency, Kind) WHERE State = N'open';
