-- No parameter.
-- What this login may see: a column that is not granted is as absent as one that the release lacks.
SELECT C.TABLE_NAME AS TABLE_NAME, C.COLUMN_NAME AS COLUMN_NAME
FROM INFORMATION_SCHEMA.COLUMNS C
