-- DECLARE @dispatchId nvarchar(40) = N'';
UPDATE relance.LetterKey SET Live = 0 WHERE DispatchId = @dispatchId AND Live = 1;
