-- The messages that show a run.
CREATE TABLE relance.RunCard (
  Number bigint IDENTITY(1,1) NOT NULL CONSTRAINT pk_run_card PRIMARY KEY,
  RunId nvarchar(40) NOT NULL CONSTRAINT card_shows_a_run REFERENCES relance.Run (Id),
  ConversationId nvarchar(400) NOT NULL,
  ActivityId nvarchar(200) NOT NULL
);
GO
CREATE UNIQUE INDEX one_line_per_run_card ON relance.RunCard (RunId, ConversationId, ActivityId);
