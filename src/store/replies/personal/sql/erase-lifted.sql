-- That it was lifted stays: the address is written to.
-- DECLARE @ids nvarchar(max) = NULL;
UPDATE relance.Bounce
SET LiftedById = N'', LiftedByName = N''
WHERE LiftedById IN (SELECT value FROM STRING_SPLIT(@ids, N'|'));
