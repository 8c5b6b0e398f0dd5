#!/bin/sh
# Package:   @polyglot-sql/sdk 0.12.1, transpile from 'tsql' to 'postgresql'.
# Surprise:  the number of DATEADD is kept only where it is a literal or a bare name. An expression becomes 1 without a word:
#            DATEADD(day, 30 + 30, d) is translated to d + INTERVAL '1 DAY', and so are a column with its table, a parameter, a
#            CAST and a COALESCE. Other targets keep it (duckdb below). The text is valid and runs: a due date at 60 days falls
#            on the next day.
# Source:    github.com/tobilg/polyglot, crates/polyglot-sql/src/dialects/normalization/scalar.rs: the PostgreSQL arm of
#            DATEADD writes expr_to_string_static(&arg1) into the interval, whose last arm is `_ => "1".to_string()`.
# Instead:   parse, put a function of one's own for DATEADD into the tree, then generate.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @polyglot-sql/sdk@0.12.1

cat > seen.mjs <<'JS'
import { transpile } from '@polyglot-sql/sdk';

const asked = [
  ['DATEADD(day, 60, d)', 'postgresql'],
  ['DATEADD(day, 30 + 30, d)', 'postgresql'],
  ['DATEADD(day, 30 + 30, d)', 'duckdb'],
  ['DATEADD(day, t.delay, d)', 'postgresql'],
  ['DATEADD(day, @delay, d)', 'postgresql'],
  ['DATEADD(month, COALESCE(months, 0), d)', 'postgresql'],
];
for (const [expression, target] of asked) {
  const { success, sql } = transpile(`SELECT ${expression} FROM t`, 'tsql', target);
  console.log(`${target}: ${expression} -> ${success ? sql[0] : 'refused'}`);
}
JS

cat > expected.txt <<'TEXT'
postgresql: DATEADD(day, 60, d) -> SELECT d + INTERVAL '60 DAY' FROM t
postgresql: DATEADD(day, 30 + 30, d) -> SELECT d + INTERVAL '1 DAY' FROM t
duckdb: DATEADD(day, 30 + 30, d) -> SELECT d + INTERVAL (30 + 30) DAY FROM t
postgresql: DATEADD(day, t.delay, d) -> SELECT d + INTERVAL '1 DAY' FROM t
postgresql: DATEADD(day, @delay, d) -> SELECT d + INTERVAL '1 DAY' FROM t
postgresql: DATEADD(month, COALESCE(months, 0), d) -> SELECT d + INTERVAL '1 MONTH' FROM t
TEXT

node seen.mjs | tee seen.txt
diff expected.txt seen.txt || { echo 'Changed: look again at what this finding says.' >&2; exit 1; }
