#!/bin/sh
# Package:   mssql 12.7.14 with @tediousjs/connection-string 1.1.0.
# Surprise:  ApplicationIntent=ReadOnly, as SqlClient documents it, is read-write: the pool takes the value for read-only in lower
#            case alone. Nothing is said and every query answers, from the primary: an availability group and Azure SQL Database
#            route by this word. Other values are taken in any case (Encrypt=True, Transaction Binding=Implicit Unbind).
#            « Application Intent », SqlClient's other spelling, is dropped.
# Source:    mssql, lib/base/connection-pool.js, _parseConnectionString: readOnlyIntent: value === 'readonly'; the parser gives
#            the value as it was written. Its own schema (@tediousjs/connection-string, lib/schema/mssql-schema.js) spells the
#            default 'ReadWrite'.
# Instead:   read the keyword oneself and set options.readOnlyIntent, or refuse what is not understood.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts mssql@12.7.14 @tediousjs/connection-string@1.1.0

cat > seen.cjs <<'JS'
const { ConnectionPool } = require('mssql');

const asked = [
  '',
  'ApplicationIntent=readonly',
  'ApplicationIntent=ReadOnly',
  'ApplicationIntent=READONLY',
  'applicationintent=ReadOnly',
  'Application Intent=ReadOnly',
];
for (const words of asked) {
  const { config } = new ConnectionPool(`Server=sql.example;Database=d;User Id=u;Password=p;${words}`);
  console.log(`${words || '(not said)'} -> ${config.options.readOnlyIntent ? 'read-only' : 'read-write'}`);
}
JS

cat > expected.txt <<'TEXT'
(not said) -> read-write
ApplicationIntent=readonly -> read-only
ApplicationIntent=ReadOnly -> read-write
ApplicationIntent=READONLY -> read-write
applicationintent=ReadOnly -> read-write
Application Intent=ReadOnly -> read-write
TEXT

node seen.cjs | tee seen.txt
diff expected.txt seen.txt || { echo 'Changed: look again at what this finding says.' >&2; exit 1; }
