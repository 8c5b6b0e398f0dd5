-- DECLARE @id nvarchar(40) = N'';
SELECT Files, FiledAt FROM relance.RunReport WHERE RunId = @id;
