-- Letters that left and that a restored store did not know: their customers were held once. Tiers NULL: nobody knew whose it was. By post: 1.
CREATE TABLE relance.ForgottenLetter (
  Company nvarchar(40) NOT NULL,
  Reference nvarchar(20) NOT NULL,
  Tiers nvarchar(20) NULL,
  ByPost bit NOT NULL,
  LeftAt datetime2(3) NOT NULL,
  NotedAt datetime2(3) NOT NULL,
  CONSTRAINT one_note_per_forgotten_letter PRIMARY KEY (Company, Reference)
);
