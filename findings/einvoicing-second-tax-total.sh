#!/bin/sh
# Package:   einvoicing 0.0.3.
# Surprise:  UblReader reads nothing of what stands twice. An invoice in dollars that says its VAT in euros as well, as EN 16931 asks
#            for (BT-6, BT-111), has two TaxTotal: it is read without any VAT, and written again it is payable without VAT. With two
#            PaymentMeans (a second account) it has no account at all. Nothing is said. References are read as numbers beside: « 0012 »
#            is 12 and « 12E5 » is 1200000 in a buyer's reference and in a payment's (BT-10, BT-83).
# Source:    build/src/readers/UblReader.js: getArray(documentNode, ['cac:TaxTotal', 'cac:TaxSubtotal']) asks the list of both for its
#            member; paymentFromXmlNode does the same with cac:PaymentMeans. Of texts, tagValueProcessor keeps four elements' alone
#            from fast-xml-parser's numbers.
# Instead:   read UBL with a parser of XML that makes lists of what may stand twice and numbers of nothing.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts einvoicing@0.0.3

cat > seen.cjs <<'JS'
const { UblReader, UblWriter } = require('einvoicing');

const cac = (name, ...inside) => `<cac:${name}>${inside.join('')}</cac:${name}>`;
const cbc = (name, text, more = '') => `<cbc:${name}${more}>${text}</cbc:${name}>`;
const money = (name, text, currency = 'USD') => cbc(name, text, ` currencyID="${currency}"`);
const rate = [cbc('ID', 'S'), cbc('Percent', '20'), cac('TaxScheme', cbc('ID', 'VAT'))];
const party = (name) =>
  cac('Party', cac('PostalAddress', cac('Country', cbc('IdentificationCode', 'FR'))), cac('PartyLegalEntity', cbc('RegistrationName', name)));
const means = (account, reference) =>
  cac('PaymentMeans', cbc('PaymentMeansCode', '30'), cbc('PaymentID', reference), cac('PayeeFinancialAccount', cbc('ID', account)));
const inDollars = cac(
  'TaxTotal',
  money('TaxAmount', '200.00'),
  cac('TaxSubtotal', money('TaxableAmount', '1000.00'), money('TaxAmount', '200.00'), cac('TaxCategory', ...rate)),
);
const inEuros = cac('TaxTotal', money('TaxAmount', '172.00', 'EUR'));
const ACCOUNTS = ['FR1420041010050500013M02606', 'FR7630006000011234567890189'];
const SCHEMAS = 'urn:oasis:names:specification:ubl:schema:xsd:';

const invoice = ({ reference = 'REF', accounts = 1, taxes = inDollars }) => `<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="${SCHEMAS}Invoice-2" xmlns:cac="${SCHEMAS}CommonAggregateComponents-2" xmlns:cbc="${SCHEMAS}CommonBasicComponents-2">
${cbc('CustomizationID', 'urn:cen.eu:en16931:2017')}${cbc('ID', 'FA1')}${cbc('IssueDate', '2026-11-30')}${cbc('InvoiceTypeCode', '380')}
${cbc('DocumentCurrencyCode', 'USD')}${taxes === inDollars ? '' : cbc('TaxCurrencyCode', 'EUR')}${cbc('BuyerReference', reference)}
${cac('AccountingSupplierParty', party('Alpha'))}${cac('AccountingCustomerParty', party('Dupont'))}
${ACCOUNTS.slice(0, accounts).map((account) => means(account, reference)).join('')}${taxes}
${cac('LegalMonetaryTotal', money('LineExtensionAmount', '1000.00'), money('TaxExclusiveAmount', '1000.00'), money('TaxInclusiveAmount', '1200.00'), money('PayableAmount', '1200.00'))}
${cac('InvoiceLine', cbc('ID', '1'), cbc('InvoicedQuantity', '1', ' unitCode="C62"'), money('LineExtensionAmount', '1000.00'), cac('Item', cbc('Name', 'Tube'), cac('ClassifiedTaxCategory', ...rate)), cac('Price', money('PriceAmount', '1000.00')))}
</Invoice>`;

(async () => {
  for (const [name, what] of [
    ['as usual', {}],
    ['VAT in euros too', { taxes: inDollars + inEuros }],
    ['two accounts', { accounts: 2 }],
    ['reference 0012', { reference: '0012' }],
    ['reference 12E5', { reference: '12E5' }],
  ]) {
    const read = await new UblReader().read(invoice(what));
    const written = String(await new UblWriter().write(read));
    const vat = read.taxes?.map(({ taxAmount }) => taxAmount).join() ?? 'none';
    const payable = /<cbc:PayableAmount[^>]*>(.*?)</.exec(written)?.[1];
    const { id = 'none', transfer } = read.payment;
    console.log(
      `${name}: VAT ${vat}, payable when written again ${payable}, account ${transfer?.account ?? 'none'}, references ${read.buyerReference} and ${id}`,
    );
  }
})();
JS

cat > expected.txt <<'TEXT'
as usual: VAT 200, payable when written again 1200, account FR1420041010050500013M02606, references REF and REF
VAT in euros too: VAT none, payable when written again 1000, account FR1420041010050500013M02606, references REF and REF
two accounts: VAT 200, payable when written again 1200, account none, references REF and none
reference 0012: VAT 200, payable when written again 1200, account FR1420041010050500013M02606, references 12 and 12
reference 12E5: VAT 200, payable when written again 1200, account FR1420041010050500013M02606, references 1200000 and 1200000
TEXT

node seen.cjs | tee seen.txt
diff expected.txt seen.txt || { echo 'Changed: look again at what this finding says.' >&2; exit 1; }
