-- Texts of letters that companies write themselves, as their files were found. A text is never changed: only what was decided of it.
CREATE TABLE relance.LetterTemplate (
  Company nvarchar(40) NOT NULL,
  FileName nvarchar(100) NOT NULL,
  -- SHA-256 of the body: what is approved.
  Digest nvarchar(64) NOT NULL,
  Body nvarchar(max) NOT NULL,
  Source nvarchar(20) NOT NULL,
  Tag nvarchar(400) NOT NULL,
  SeenAt datetime2(3) NOT NULL,
  AuthorId nvarchar(100) NULL,
  AuthorName nvarchar(200) NULL,
  State nvarchar(20) NOT NULL,
  DecidedById nvarchar(100) NULL,
  DecidedByName nvarchar(200) NULL,
  DecidedAt datetime2(3) NULL,
  Reason nvarchar(500) NULL,
  CONSTRAINT one_text_per_digest PRIMARY KEY (Company, FileName, Digest)
);
