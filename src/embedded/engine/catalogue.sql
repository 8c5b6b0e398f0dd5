-- What PostgreSQL forgets (spellings, databases) and SQL Server's catalogue views over it, for the current database.
CREATE TABLE tsql.database (folded text PRIMARY KEY, name text NOT NULL);
CREATE TABLE tsql.spelling (schema text NOT NULL, relation text NOT NULL, col text NOT NULL, written text NOT NULL, PRIMARY KEY (schema, relation, col));

CREATE FUNCTION tsql.db_name() RETURNS text LANGUAGE sql STABLE AS $$ SELECT name FROM tsql.database WHERE folded = current_schema() $$;
CREATE FUNCTION tsql.short_schema(text) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN $1 = current_schema() THEN 'dbo' WHEN starts_with($1, current_schema() || '.') THEN substr($1, length(current_schema()) + 2) END $$;
CREATE FUNCTION tsql.object_id(text, text DEFAULT NULL) RETURNS int LANGUAGE sql STABLE AS $$
  SELECT c.oid::int FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE (tsql.short_schema(n.nspname) || '.' || c.relname) = lower(CASE WHEN strpos($1, '.') > 0 THEN '' ELSE 'dbo.' END || translate($1, '[]', ''))
    AND c.relkind = ANY (CASE upper($2) WHEN 'U' THEN '{r}' WHEN 'V' THEN '{v}' ELSE '{r,v}' END::"char"[]) $$;

CREATE VIEW tsql.relation AS
  SELECT c.oid::int AS object_id, n.oid::int AS schema_id, tsql.short_schema(n.nspname)::bpchar COLLATE tsql.ci AS schema_name,
    coalesce(s.written, c.relname)::bpchar COLLATE tsql.ci AS name, c.relkind AS kind, n.nspname AS pg_schema, c.relname AS pg_name
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN tsql.spelling s ON s.schema = n.nspname AND s.relation = c.relname AND s.col = ''
  WHERE c.relkind IN ('r', 'v') AND tsql.short_schema(n.nspname) IS NOT NULL;
CREATE VIEW tsql.attribute AS
  SELECT r.*, a.attnum::int AS column_id, coalesce(s.written, a.attname)::bpchar COLLATE tsql.ci AS column_name, NOT a.attnotnull AS is_nullable,
    a.attidentity <> '' AS is_identity, information_schema._pg_char_max_length(a.atttypid, a.atttypmod) AS char_length,
    information_schema._pg_numeric_precision(a.atttypid, a.atttypmod) AS precision, information_schema._pg_numeric_scale(a.atttypid, a.atttypmod) AS scale,
    (CASE a.atttypid::regtype::text WHEN 'character' THEN 'nvarchar' WHEN 'integer' THEN 'int' WHEN 'boolean' THEN 'bit' WHEN 'numeric' THEN 'decimal'
      WHEN 'timestamp without time zone' THEN 'datetime2' WHEN 'uuid' THEN 'uniqueidentifier' WHEN 'bytea' THEN 'varbinary' WHEN 'double precision' THEN 'float'
      WHEN 'bpchar' THEN 'nvarchar' ELSE a.atttypid::regtype::text END)::bpchar COLLATE tsql.ci AS type_name
  FROM tsql.relation r JOIN pg_attribute a ON a.attrelid = r.object_id::oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN tsql.spelling s ON s.schema = r.pg_schema AND s.relation = r.pg_name AND s.col = a.attname;

CREATE SCHEMA tsql_sys;
CREATE VIEW tsql_sys.schemas AS SELECT tsql.short_schema(nspname)::bpchar COLLATE tsql.ci AS name, oid::int AS schema_id FROM pg_namespace WHERE tsql.short_schema(nspname) IS NOT NULL;
CREATE VIEW tsql_sys.tables AS SELECT name, object_id, schema_id, 'U'::bpchar COLLATE tsql.ci AS type FROM tsql.relation WHERE kind = 'r';
CREATE VIEW tsql_sys.views AS SELECT name, object_id, schema_id, 'V'::bpchar COLLATE tsql.ci AS type FROM tsql.relation WHERE kind = 'v';
CREATE VIEW tsql_sys.objects AS SELECT * FROM tsql_sys.tables UNION ALL SELECT * FROM tsql_sys.views;
CREATE VIEW tsql_sys.columns AS SELECT object_id, column_name AS name, column_id, is_nullable, is_identity FROM tsql.attribute;
CREATE VIEW tsql_sys.databases AS SELECT name::bpchar COLLATE tsql.ci AS name FROM tsql.database;
CREATE VIEW tsql_sys.indexes AS
  SELECT r.object_id, substr(i.relname, length(r.pg_name) + 2)::bpchar COLLATE tsql.ci AS name, x.indisunique AS is_unique
  FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN tsql.relation r ON r.object_id = x.indrelid::int WHERE starts_with(i.relname, r.pg_name || '.');

CREATE SCHEMA tsql_information;
CREATE VIEW tsql_information.tables AS
  SELECT tsql.db_name() AS table_catalog, schema_name AS table_schema, name AS table_name, (CASE kind WHEN 'r' THEN 'BASE TABLE' ELSE 'VIEW' END)::bpchar COLLATE tsql.ci AS table_type FROM tsql.relation;
CREATE VIEW tsql_information.columns AS
  SELECT tsql.db_name() AS table_catalog, schema_name AS table_schema, name AS table_name, column_name, column_id AS ordinal_position,
    (CASE WHEN is_nullable THEN 'YES' ELSE 'NO' END)::bpchar COLLATE tsql.ci AS is_nullable, type_name AS data_type, char_length::int AS character_maximum_length,
    precision::int AS numeric_precision, scale::int AS numeric_scale
  FROM tsql.attribute;
