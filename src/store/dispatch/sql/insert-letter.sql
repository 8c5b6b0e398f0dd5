-- DECLARE @dispatchId nvarchar(40) = N'', @pdf varbinary(max) = 0x;
INSERT INTO relance.DispatchDocument (DispatchId, Pdf) VALUES (@dispatchId, @pdf);
