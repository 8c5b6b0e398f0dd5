-- T-SQL by name on PostgreSQL. Found before pg_catalog on the search path.
CREATE SCHEMA tsql;

-- French_CI_AS as far as it goes: case does not matter, accents do. (BCP47 names are silently ignored by this build's ICU data.)
CREATE COLLATION tsql.ci (provider = icu, locale = '@colStrength=secondary', deterministic = false);

-- A bit is a boolean that lets itself be written as 0 or 1; decimals become ints by cutting, not rounding.
UPDATE pg_cast SET castcontext = 'a' WHERE castsource = 'int4'::regtype AND casttarget = 'bool'::regtype;
UPDATE pg_cast SET castcontext = 'a' WHERE castsource = 'bool'::regtype AND casttarget = 'int4'::regtype;
CREATE FUNCTION tsql.bit_text(boolean) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT CASE WHEN $1 THEN '1' ELSE '0' END $$;
UPDATE pg_cast SET castfunc = 'tsql.bit_text'::regproc WHERE castsource = 'bool'::regtype AND casttarget IN ('text'::regtype, 'varchar'::regtype, 'bpchar'::regtype);
CREATE FUNCTION tsql.cut_int2(numeric) RETURNS smallint LANGUAGE internal IMMUTABLE STRICT AS 'numeric_int2';
CREATE FUNCTION tsql.cut_int4(numeric) RETURNS int LANGUAGE internal IMMUTABLE STRICT AS 'numeric_int4';
CREATE FUNCTION tsql.cut_int8(numeric) RETURNS bigint LANGUAGE internal IMMUTABLE STRICT AS 'numeric_int8';
CREATE FUNCTION tsql.to_int2(numeric) RETURNS smallint LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT tsql.cut_int2(trunc($1)) $$;
CREATE FUNCTION tsql.to_int4(numeric) RETURNS int LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT tsql.cut_int4(trunc($1)) $$;
CREATE FUNCTION tsql.to_int8(numeric) RETURNS bigint LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT tsql.cut_int8(trunc($1)) $$;
UPDATE pg_cast SET castfunc = 'tsql.to_int2'::regproc WHERE castsource = 'numeric'::regtype AND casttarget = 'int2'::regtype;
UPDATE pg_cast SET castfunc = 'tsql.to_int4'::regproc WHERE castsource = 'numeric'::regtype AND casttarget = 'int4'::regtype;
UPDATE pg_cast SET castfunc = 'tsql.to_int8'::regproc WHERE castsource = 'numeric'::regtype AND casttarget = 'int8'::regtype;

CREATE FUNCTION tsql.bit_is(boolean, int) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT $1 = ($2 <> 0) $$;
CREATE FUNCTION tsql.bit_is_not(boolean, int) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT $1 <> ($2 <> 0) $$;
CREATE OPERATOR tsql.= (LEFTARG = boolean, RIGHTARG = int, FUNCTION = tsql.bit_is);
CREATE OPERATOR tsql.<> (LEFTARG = boolean, RIGHTARG = int, FUNCTION = tsql.bit_is_not);
CREATE FUNCTION tsql.join_text(text, text) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT $1 || $2 $$;
CREATE OPERATOR tsql.+ (LEFTARG = text, RIGHTARG = text, FUNCTION = tsql.join_text);

-- Aggregates: of ints an int, of bigints a bigint; the average of ints is cut.
CREATE FUNCTION tsql.sum_int(bigint) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT $1::int $$;
CREATE AGGREGATE tsql.sum(int) (SFUNC = int4_sum, STYPE = bigint, FINALFUNC = tsql.sum_int);
CREATE AGGREGATE tsql.sum(smallint) (SFUNC = int2_sum, STYPE = bigint, FINALFUNC = tsql.sum_int);
CREATE FUNCTION tsql.sum_bigint(numeric) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT $1::bigint $$;
CREATE AGGREGATE tsql.sum(bigint) (SFUNC = int8_sum, STYPE = numeric, FINALFUNC = tsql.sum_bigint);
CREATE FUNCTION tsql.avg_int(bigint[]) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT ($1[2] / nullif($1[1], 0))::int $$;
CREATE AGGREGATE tsql.avg(int) (SFUNC = int4_avg_accum, STYPE = bigint[], INITCOND = '{0,0}', FINALFUNC = tsql.avg_int);
CREATE AGGREGATE tsql.avg(smallint) (SFUNC = int2_avg_accum, STYPE = bigint[], INITCOND = '{0,0}', FINALFUNC = tsql.avg_int);

-- Nothing and texts.
CREATE FUNCTION tsql.isnull(anycompatible, anycompatible) RETURNS anycompatible LANGUAGE sql IMMUTABLE AS $$ SELECT coalesce($1, $2) $$;
CREATE FUNCTION tsql.isnull(boolean, int) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT coalesce($1, $2 <> 0) $$;
CREATE FUNCTION tsql.len(text) RETURNS int LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT char_length(rtrim($1)) $$;
CREATE FUNCTION tsql.charindex(text, text, int DEFAULT 1) RETURNS int LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT CASE strpos(substr($2, greatest($3, 1)), $1) WHEN 0 THEN 0 ELSE strpos(substr($2, greatest($3, 1)), $1) + greatest($3, 1) - 1 END $$;
CREATE FUNCTION tsql.replicate(text, int) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT repeat($1, $2) $$;
CREATE FUNCTION tsql.space(int) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT CASE WHEN $1 >= 0 THEN repeat(' ', $1) END $$;
CREATE FUNCTION tsql.stuff(text, int, int, text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN $2 < 1 OR $2 > char_length($1) THEN NULL ELSE left($1, $2 - 1) || coalesce($4, '') || substr($1, $2 + $3) END $$;
CREATE FUNCTION tsql.string_split(text, text) RETURNS TABLE (value bpchar) LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT v::bpchar COLLATE tsql.ci FROM string_to_table($1, $2) v $$;
CREATE FUNCTION tsql.round(double precision, int) RETURNS double precision LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT round($1::numeric, $2)::double precision $$;
CREATE FUNCTION tsql.newid() RETURNS uuid LANGUAGE sql VOLATILE AS $$ SELECT gen_random_uuid() $$;

-- Time. One reading per statement, UTC except where T-SQL says local.
CREATE FUNCTION tsql.sysutcdatetime() RETURNS timestamp LANGUAGE sql STABLE AS $$ SELECT statement_timestamp() AT TIME ZONE 'UTC' $$;
CREATE FUNCTION tsql.getutcdate() RETURNS timestamp(3) LANGUAGE sql STABLE AS $$ SELECT (statement_timestamp() AT TIME ZONE 'UTC')::timestamp(3) $$;
CREATE FUNCTION tsql.sysdatetime() RETURNS timestamp LANGUAGE sql STABLE AS $$ SELECT statement_timestamp() AT TIME ZONE 'Europe/Paris' $$;
CREATE FUNCTION tsql.getdate() RETURNS timestamp(3) LANGUAGE sql STABLE AS $$ SELECT (statement_timestamp() AT TIME ZONE 'Europe/Paris')::timestamp(3) $$;
CREATE FUNCTION tsql.datefromparts(int, int, int) RETURNS date LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT make_date($1, $2, $3) $$;
CREATE FUNCTION tsql.year(timestamp) RETURNS int LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT extract(year FROM $1)::int $$;
CREATE FUNCTION tsql.month(timestamp) RETURNS int LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT extract(month FROM $1)::int $$;
CREATE FUNCTION tsql.day(timestamp) RETURNS int LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT extract(day FROM $1)::int $$;
CREATE FUNCTION tsql.datepart_year(timestamp) RETURNS int LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT extract(year FROM $1)::int $$;
CREATE FUNCTION tsql.datepart_month(timestamp) RETURNS int LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT extract(month FROM $1)::int $$;
CREATE FUNCTION tsql.datepart_day(timestamp) RETURNS int LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT extract(day FROM $1)::int $$;
CREATE FUNCTION tsql.datepart_quarter(timestamp) RETURNS int LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT extract(quarter FROM $1)::int $$;
CREATE FUNCTION tsql.datepart_hour(timestamp) RETURNS int LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT extract(hour FROM $1)::int $$;
CREATE FUNCTION tsql.datepart_minute(timestamp) RETURNS int LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT extract(minute FROM $1)::int $$;
CREATE FUNCTION tsql.datepart_second(timestamp) RETURNS int LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT floor(extract(second FROM $1))::int $$;
CREATE FUNCTION tsql.eomonth(timestamp, int DEFAULT 0) RETURNS date LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT (date_trunc('month', $1) + make_interval(months => $2 + 1) - interval '1 day')::date $$;

-- DATEDIFF counts boundaries crossed, not time elapsed.
CREATE FUNCTION tsql.datediff_day(timestamp, timestamp) RETURNS int LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT $2::date - $1::date $$;
CREATE FUNCTION tsql.datediff_month(timestamp, timestamp) RETURNS int LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT ((extract(year FROM $2) - extract(year FROM $1)) * 12 + extract(month FROM $2) - extract(month FROM $1))::int $$;
CREATE FUNCTION tsql.datediff_quarter(timestamp, timestamp) RETURNS int LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT ((extract(year FROM $2) - extract(year FROM $1)) * 4 + extract(quarter FROM $2) - extract(quarter FROM $1))::int $$;
CREATE FUNCTION tsql.datediff_year(timestamp, timestamp) RETURNS int LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT (extract(year FROM $2) - extract(year FROM $1))::int $$;
CREATE FUNCTION tsql.datediff_hour(timestamp, timestamp) RETURNS int LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT (extract(epoch FROM date_trunc('hour', $2) - date_trunc('hour', $1)) / 3600)::int $$;
CREATE FUNCTION tsql.datediff_minute(timestamp, timestamp) RETURNS int LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT (extract(epoch FROM date_trunc('minute', $2) - date_trunc('minute', $1)) / 60)::int $$;
CREATE FUNCTION tsql.datediff_second(timestamp, timestamp) RETURNS int LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT extract(epoch FROM date_trunc('second', $2) - date_trunc('second', $1))::int $$;
CREATE FUNCTION tsql.dateadd_day(int, timestamp) RETURNS timestamp LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT $2 + make_interval(days => $1) $$;
CREATE FUNCTION tsql.dateadd_day(int, date) RETURNS date LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT $2 + $1 $$;
CREATE FUNCTION tsql.dateadd_month(int, timestamp) RETURNS timestamp LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT $2 + make_interval(months => $1) $$;
CREATE FUNCTION tsql.dateadd_month(int, date) RETURNS date LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT ($2 + make_interval(months => $1))::date $$;
CREATE FUNCTION tsql.dateadd_quarter(int, timestamp) RETURNS timestamp LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT $2 + make_interval(months => $1 * 3) $$;
CREATE FUNCTION tsql.dateadd_quarter(int, date) RETURNS date LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT ($2 + make_interval(months => $1 * 3))::date $$;
CREATE FUNCTION tsql.dateadd_year(int, timestamp) RETURNS timestamp LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT $2 + make_interval(years => $1) $$;
CREATE FUNCTION tsql.dateadd_year(int, date) RETURNS date LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT ($2 + make_interval(years => $1))::date $$;
CREATE FUNCTION tsql.dateadd_hour(int, timestamp) RETURNS timestamp LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT $2 + make_interval(hours => $1) $$;
CREATE FUNCTION tsql.dateadd_minute(int, timestamp) RETURNS timestamp LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT $2 + make_interval(mins => $1) $$;
CREATE FUNCTION tsql.dateadd_second(int, timestamp) RETURNS timestamp LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT $2 + make_interval(secs => $1) $$;

-- CONVERT styles. The guard lets no other number through.
CREATE FUNCTION tsql.text_to_date(text, int) RETURNS timestamp LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT CASE $2 WHEN 103 THEN to_timestamp($1, 'DD/MM/YYYY')::timestamp WHEN 112 THEN to_timestamp($1, 'YYYYMMDD')::timestamp ELSE $1::timestamp END $$;
CREATE FUNCTION tsql.text_to_date(timestamp, int) RETURNS timestamp LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT $1 $$;

-- rowversion: one counter for all, eight bytes.
CREATE SEQUENCE tsql.rowversion_counter START 2001;
CREATE FUNCTION tsql.next_rowversion() RETURNS bytea LANGUAGE sql VOLATILE AS $$ SELECT int8send(nextval('tsql.rowversion_counter')) $$;
CREATE FUNCTION tsql.stamp_rowversion() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RETURN jsonb_populate_record(NEW, jsonb_build_object(TG_ARGV[0], '\x' || encode(tsql.next_rowversion(), 'hex')));
  END $$;
