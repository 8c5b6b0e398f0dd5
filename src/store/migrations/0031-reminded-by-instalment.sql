-- What is remembered of a line is found by its EC_No too, whatever the code of its customer was then.
CREATE INDEX reminded_by_instalment ON relance.Reminded (Company, EcNo);
