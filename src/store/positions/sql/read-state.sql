-- DECLARE @company nvarchar(40) = N'';
SELECT Company, Currency, Rules, Basis, AsOf, StartedAt, ReadAt, ReconciledAt, ReconciledOn, ReconciledTiers, ReconciledFound, Fault,
  Sheets, Told
FROM relance.PositionCompany
WHERE Company = @company;
