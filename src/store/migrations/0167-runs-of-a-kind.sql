-- What a run's letters are. Those of before there were other kinds are of rappels; each kind has a prepared run of its own.
ALTER TABLE relance.Run ADD Kind nvarchar(12) NOT NULL CONSTRAINT run_kind DEFAULT N'rappel';
