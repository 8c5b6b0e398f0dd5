-- DECLARE @pass nvarchar(100) = N'', @at datetime2(3) = SYSUTCDATETIME(), @fault nvarchar(200) = N'';
UPDATE relance.PassRun SET FailedAt = @at, Fault = @fault WHERE Pass = @pass;
