-- No parameter.
-- Whether reads of this base see the last committed rows and lock none (READ_COMMITTED_SNAPSHOT). Any login may see it of its own base.
SELECT D.is_read_committed_snapshot_on AS ReadsVersions
FROM sys.databases D
WHERE D.name = DB_NAME()
