-- What a letter left for the next one; NULL: nothing that anybody knows of.
ALTER TABLE relance.Dispatch ADD Waiting nvarchar(max) NULL;
GO
-- What its letter says of an instalment that it holds: it is found under the number that an à-nouveau gives it. NULL: held under a
-- number that it had before, or by a letter approved when this was not written down.
ALTER TABLE relance.DispatchItem ADD Piece nvarchar(40) NULL;
GO
ALTER TABLE relance.DispatchItem ADD DueDay date NULL;
GO
ALTER TABLE relance.DispatchItem ADD AmountCents bigint NULL;
