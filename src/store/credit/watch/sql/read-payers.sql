-- DECLARE @company nvarchar(40) = N'';
SELECT Payer, Seen, SinceAt, LookAgain, Orders FROM relance.OrderWatchPayer WHERE Company = @company ORDER BY Payer;
