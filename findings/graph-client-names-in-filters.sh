#!/bin/sh
# Package:   @microsoft/microsoft-graph-client 3.0.7.
# Surprise:  filter(), search() and query() put what they are given into the address as it is; fetch then escapes blanks and
#            letters with accents, so that most names work. A « + » reaches the service as a blank: the answer is of another name,
#            with 200. An « & » ends the filter, and a « # » the address: what stands after it, $select and $top and a second
#            condition, is not sent. It is the same in a path: a file in the folder « Lot #4 » is asked for as « Lot » itself.
# Source:    lib/src/GraphRequest.js, createQueryString: property + "=" + the value; buildFullUrl joins the path as it is.
# Instead:   encodeURIComponent of the whole filter, of the quoted words of a search, and of each step of a path; a « ' » doubled first.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @microsoft/microsoft-graph-client@3.0.7

cat > seen.cjs <<'JS'
const { createServer } = require('node:http');
const { once } = require('node:events');
const { Client } = require('@microsoft/microsoft-graph-client');

(async () => {
  let asked = '';
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://graph.example');
    const parts = [...searchParams].map(([name, value]) => `«${name}=${value}»`);
    asked = [`«${decodeURIComponent(pathname)}»`, ...parts].join(' ');
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"value":[]}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = Client.init({
    baseUrl: `http://127.0.0.1:${server.address().port}`,
    authProvider: (done) => done(null, 'token'),
  });
  const find = async (filter) => {
    await client.api('/users').filter(filter).top(2).get();
    return asked;
  };
  for (const name of ['Élan du Nord', 'A+B', 'Durand & Fils', 'Lot #4']) {
    const filter = `displayName eq '${name}'`;
    console.log(`${name} -> ${await find(filter)}`);
    console.log(`${name}, encoded -> ${await find(encodeURIComponent(filter))}`);
  }
  await client.api('/me/drive/root:/Lot #4/letter.pdf').get();
  console.log(`Lot #4/letter.pdf -> ${asked}`);
  server.close();
  server.closeAllConnections();
})();
JS

cat > expected.txt <<'TEXT'
Élan du Nord -> «/v1.0/users» «$filter=displayName eq 'Élan du Nord'» «$top=2»
Élan du Nord, encoded -> «/v1.0/users» «$filter=displayName eq 'Élan du Nord'» «$top=2»
A+B -> «/v1.0/users» «$filter=displayName eq 'A B'» «$top=2»
A+B, encoded -> «/v1.0/users» «$filter=displayName eq 'A+B'» «$top=2»
Durand & Fils -> «/v1.0/users» «$filter=displayName eq 'Durand » « Fils'=» «$top=2»
Durand & Fils, encoded -> «/v1.0/users» «$filter=displayName eq 'Durand & Fils'» «$top=2»
Lot #4 -> «/v1.0/users» «$filter=displayName eq 'Lot »
Lot #4, encoded -> «/v1.0/users» «$filter=displayName eq 'Lot #4'» «$top=2»
Lot #4/letter.pdf -> «/v1.0/me/drive/root:/Lot »
TEXT

node seen.cjs | tee seen.txt
diff expected.txt seen.txt || { echo 'Changed: look again at what this finding says.' >&2; exit 1; }
