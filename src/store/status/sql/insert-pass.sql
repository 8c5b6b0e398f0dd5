-- DECLARE @pass nvarchar(100) = N'', @succeededAt datetime2(3) = NULL, @failedAt datetime2(3) = NULL, @fault nvarchar(200) = NULL;
INSERT INTO relance.PassRun (Pass, SucceededAt, FailedAt, Fault)
SELECT @pass, @succeededAt, @failedAt, @fault
WHERE NOT EXISTS (SELECT 1 FROM relance.PassRun WHERE Pass = @pass);
