#!/bin/sh
# Package:   @microsoft/microsoft-graph-client 3.0.7.
# Surprise:  put() and post() of a part of some bytes send all of them. A Uint8Array made by subarray(), and a DataView over a
#            range, are windows on a larger buffer; the whole buffer leaves, and the service keeps it: a range of a file uploaded
#            as the file, or bytes of something else beside it. A Buffer is sent as it is, a copy (slice()) too.
# Source:    lib/src/GraphRequestUtil.js, serializeContent: Buffer.from(content.buffer) for every typed array and DataView,
#            without byteOffset and byteLength.
# Instead:   Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) before it is given.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @microsoft/microsoft-graph-client@3.0.7

cat > seen.cjs <<'JS'
const { createServer } = require('node:http');
const { once } = require('node:events');
const { Client } = require('@microsoft/microsoft-graph-client');

const bytes = new TextEncoder().encode('before|THE PART|after');
const part = bytes.subarray(7, 15);
const asked = [
  ['a part (subarray)', part],
  ['a DataView over it', new DataView(bytes.buffer, 7, 8)],
  ['a copy of it (slice)', part.slice()],
  ['a Buffer over it', Buffer.from(part.buffer, part.byteOffset, part.byteLength)],
];

(async () => {
  const received = [];
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    received.push(Buffer.concat(chunks).toString());
    response.writeHead(201, { 'content-type': 'application/json' }).end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = Client.init({
    baseUrl: `http://127.0.0.1:${server.address().port}`,
    authProvider: (done) => done(null, 'token'),
  });
  for (const [name, content] of asked) {
    await client.api('/me/drive/root:/part.txt:/content').put(content);
    console.log(`${name}, ${content.byteLength} bytes -> ${received.at(-1).length} bytes: ${received.at(-1)}`);
  }
  server.close();
  server.closeAllConnections();
})();
JS

cat > expected.txt <<'TEXT'
a part (subarray), 8 bytes -> 21 bytes: before|THE PART|after
a DataView over it, 8 bytes -> 21 bytes: before|THE PART|after
a copy of it (slice), 8 bytes -> 8 bytes: THE PART
a Buffer over it, 8 bytes -> 8 bytes: THE PART
TEXT

node seen.cjs | tee seen.txt
diff expected.txt seen.txt || { echo 'Changed: look again at what this finding says.' >&2; exit 1; }
