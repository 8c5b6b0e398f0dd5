-- DECLARE @dispatchId nvarchar(40) = N'';
SELECT Pdf FROM relance.DispatchDocument WHERE DispatchId = @dispatchId;
