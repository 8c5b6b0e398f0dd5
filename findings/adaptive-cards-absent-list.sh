#!/bin/sh
# Package:   adaptivecards-templating 2.3.1 with adaptive-expressions 4.23.3.
# Surprise:  a list that the data do not have is counted by the letters of its own binding: ${count(invoices)} gives 11, the
#            length of the text « ${invoices} », and a card says « 11 late invoices » of a customer who has none. The longer
#            its path, the more invoices. An empty list is counted 0, and exists() knows that there is none.
# Source:    adaptivecards-templating, lib/template-engine.js, internalTryEvaluateExpression: options.nullSubstitution answers
#            "${" + path + "}" for an absent field. It is documented with a text, « David ${lastName} »
#            (GlobalSettings.getUndefinedFieldValueSubstitutionString), but adaptive-expressions, lib/functionUtils.internal.js,
#            wrapGetValue, puts it wherever a path stands, in a function's argument too; count and length take a text.
# Instead:   always give the list, empty or not, and the figure beside it rather than a count in the card.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts adaptivecards-templating@2.3.1 adaptive-expressions@4.23.3

cat > seen.cjs <<'JS'
const { Template } = require('adaptivecards-templating');

const asked = [
  ['${count(invoices)} late invoices', { invoices: ['FA1', 'FA2'] }],
  ['${count(invoices)} late invoices', { invoices: [] }],
  ['${count(invoices)} late invoices', {}],
  ['${count(customer.account.invoices)} late invoices', { customer: { account: {} } }],
  ['${if(exists(invoices), count(invoices), 0)} late invoices', {}],
];
for (const [text, data] of asked) {
  const card = new Template({ type: 'TextBlock', text }).expand({ $root: data });
  console.log(`${text} with ${JSON.stringify(data)} -> ${card.text}`);
}
JS

cat > expected.txt <<'TEXT'
${count(invoices)} late invoices with {"invoices":["FA1","FA2"]} -> 2 late invoices
${count(invoices)} late invoices with {"invoices":[]} -> 0 late invoices
${count(invoices)} late invoices with {} -> 11 late invoices
${count(customer.account.invoices)} late invoices with {"customer":{"account":{}}} -> 28 late invoices
${if(exists(invoices), count(invoices), 0)} late invoices with {} -> 0 late invoices
TEXT

node seen.cjs | tee seen.txt
diff expected.txt seen.txt || { echo 'Changed: look again at what this finding says.' >&2; exit 1; }
