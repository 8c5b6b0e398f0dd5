-- Letters beside the rappel: level 0, and keys of their own that no other letter of their kind may hold. Instalments (DispatchItem) are
-- held by rappels alone, so that no kind stands in another's way.
ALTER TABLE relance.Dispatch ADD Kind nvarchar(12) NOT NULL CONSTRAINT dispatch_kind DEFAULT N'rappel';
GO
ALTER TABLE relance.Dispatch DROP CONSTRAINT dispatch_level_is_known;
GO
ALTER TABLE relance.Dispatch ADD CONSTRAINT dispatch_level_is_of_its_kind CHECK (LevelRank BETWEEN 0 AND 4);
GO
CREATE TABLE relance.LetterKey (
  DispatchId nvarchar(40) NOT NULL CONSTRAINT key_belongs_to_a_dispatch REFERENCES relance.Dispatch (Id),
  Company nvarchar(40) NOT NULL,
  Tiers nvarchar(20) NOT NULL,
  Kind nvarchar(12) NOT NULL,
  ItemKey nvarchar(80) NOT NULL,
  -- Until its letter is annulled, or is over without having left.
  Live bit NOT NULL,
  CONSTRAINT pk_letter_key PRIMARY KEY (DispatchId, ItemKey)
);
GO
CREATE UNIQUE INDEX one_live_letter_per_kind_and_key ON relance.LetterKey (Company, Kind, ItemKey) WHERE Live = 1;
GO
CREATE INDEX live_key_by_tiers ON relance.LetterKey (Company, Kind, Tiers) WHERE Live = 1;
