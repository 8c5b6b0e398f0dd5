#!/bin/sh
# Package:   fast-xml-parser 4.5.7.
# Surprise:  a document without any DOCTYPE is refused for its « entity expansions »: the limit of 1000, made against entities that
#            a document declares, counts every &apos; &quot; &lt; and &gt;, and with htmlEntities every &#233;, over the whole
#            document. A bank's statement (camt.053) whose writer escapes apostrophes, of 1001 movements of « L'Atelier », throws,
#            where one of 1000 is read. An &amp; is not counted. The limit came with 4.5.4, a patch; XMLValidator says that all is well.
# Source:    src/xmlparser/OrderedObjParser.js, replaceEntitiesValue: entityExpansionCount grows in the loops over lastEntities and
#            htmlEntities as in that over docTypeEntities. OptionsBuilder.js: true and nothing mean 1000, an object Infinity.
# Instead:   processEntities: { maxTotalExpansions: Infinity }, where no DOCTYPE is taken: look for one, and refuse it, before. 5.12.1 does
#            not count what no document declares.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts fast-xml-parser@4.5.7

cat > seen.cjs <<'JS'
const { XMLParser, XMLValidator } = require('fast-xml-parser');

const usual = { ignoreAttributes: false, parseTagValue: false };
const html = { ...usual, htmlEntities: true };
const asked = [
  ["L&apos;Atelier", 1_000, usual],
  ["L&apos;Atelier", 1_001, usual],
  ['Durand &amp; Fils', 1_001, usual],
  ['Caf&#233; du Nord', 1_001, html],
  ["L&apos;Atelier", 1_001, { ...usual, processEntities: { maxTotalExpansions: Number.POSITIVE_INFINITY } }],
];
for (const [name, many, options] of asked) {
  const movement = `<Ntry><Amt Ccy="EUR">1.00</Amt><NtryDtls><TxDtls><RltdPties><Dbtr><Nm>${name}</Nm></Dbtr></RltdPties></TxDtls></NtryDtls></Ntry>`;
  const text = `<Document><BkToCstmrStmt><Stmt>${movement.repeat(many)}</Stmt></BkToCstmrStmt></Document>`;
  const said = `${many} movements of ${name}${options === usual ? '' : `, ${Object.keys(options).at(-1)}`}: ${XMLValidator.validate(text) === true ? 'valid' : 'not valid'}`;
  try {
    const movements = new XMLParser(options).parse(text).Document.BkToCstmrStmt.Stmt.Ntry;
    console.log(`${said}, ${movements.length} read, of ${movements.at(-1).NtryDtls.TxDtls.RltdPties.Dbtr.Nm}`);
  } catch (error) {
    console.log(`${said}, throws ${error.message}`);
  }
}
JS

cat > expected.txt <<'TEXT'
1000 movements of L&apos;Atelier: valid, 1000 read, of L'Atelier
1001 movements of L&apos;Atelier: valid, throws Entity expansion limit exceeded: 1001 > 1000
1001 movements of Durand &amp; Fils: valid, 1001 read, of Durand & Fils
1001 movements of Caf&#233; du Nord, htmlEntities: valid, throws Entity expansion limit exceeded: 1001 > 1000
1001 movements of L&apos;Atelier, processEntities: valid, 1001 read, of L'Atelier
TEXT

node seen.cjs | tee seen.txt
diff expected.txt seen.txt || { echo 'Changed: look again at what this finding says.' >&2; exit 1; }
