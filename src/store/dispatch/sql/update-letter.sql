-- DECLARE @dispatchId nvarchar(40) = N'', @pdf varbinary(max) = 0x;
UPDATE relance.DispatchDocument SET Pdf = @pdf WHERE DispatchId = @dispatchId;
