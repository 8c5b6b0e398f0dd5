-- DECLARE @pass nvarchar(100) = N'';
INSERT INTO relance.PassRun (Pass)
SELECT @pass
WHERE NOT EXISTS (SELECT 1 FROM relance.PassRun WHERE Pass = @pass);
