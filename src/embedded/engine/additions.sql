-- What a base made by an earlier version may lack: said again at each start, quiet where it is there.

-- The bytes of a text. Those of UTF-8, as everything here: SQL Server's are those of its code page, which differ outside ASCII.
-- Equal texts have equal bytes in both, and the bytes of a beginning begin those of the whole.
CREATE OR REPLACE FUNCTION tsql.bytes_of(bpchar) RETURNS bytea LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'bpcharsend';
CREATE OR REPLACE FUNCTION tsql.bytes_of(text) RETURNS bytea LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'textsend';
CREATE OR REPLACE FUNCTION tsql.join_bytes(bytea, bytea) RETURNS bytea LANGUAGE internal IMMUTABLE STRICT PARALLEL SAFE AS 'byteacat';
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_cast WHERE castsource = 'bpchar'::regtype AND casttarget = 'bytea'::regtype) THEN
    CREATE CAST (bpchar AS bytea) WITH FUNCTION tsql.bytes_of(bpchar);
    CREATE CAST (varchar AS bytea) WITH FUNCTION tsql.bytes_of(text);
    CREATE CAST (text AS bytea) WITH FUNCTION tsql.bytes_of(text);
    CREATE OPERATOR tsql.+ (LEFTARG = bytea, RIGHTARG = bytea, FUNCTION = tsql.join_bytes);
  END IF;
END $$;

-- Reads lock nothing here: one session, whose statements see what was committed before them.
CREATE OR REPLACE VIEW tsql_sys.databases AS SELECT name::bpchar COLLATE tsql.ci AS name, true AS is_read_committed_snapshot_on FROM tsql.database;

-- A list that a text splits is short: SQL Server takes it for 50 rows, where PostgreSQL would take it for a thousand and scan.
ALTER FUNCTION tsql.string_split(text, text) ROWS 50;

-- CONVERT of a time to a text. Neither strict nor immutable, so that it is written out where it is called: a call for each of many
-- rows took longer than all else of a query. A day is written as the session writes it, which is ISO.
CREATE OR REPLACE FUNCTION tsql.date_to_text(timestamp, int) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE $2 WHEN 23 THEN CAST(CAST($1 AS date) AS text) ELSE to_char($1, CASE $2 WHEN 103 THEN 'DD/MM/YYYY' WHEN 112 THEN 'YYYYMMDD'
    WHEN 120 THEN 'YYYY-MM-DD HH24:MI:SS' WHEN 121 THEN 'YYYY-MM-DD HH24:MI:SS.MS' WHEN 126 THEN 'YYYY-MM-DD"T"HH24:MI:SS.MS' END) END $$;
