-- DECLARE @pass nvarchar(100) = N'', @at datetime2(3) = SYSUTCDATETIME();
UPDATE relance.PassRun SET SucceededAt = @at WHERE Pass = @pass;
