-- What the last pass to go through decided on for everybody: all sheets (NULL: to be read again), and the day with all that is remembered
-- (NULL: not known, or a pass is under way).
ALTER TABLE relance.PositionCompany ADD Sheets nvarchar(64) NULL, Told nvarchar(64) NULL;
