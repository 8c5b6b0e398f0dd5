#!/bin/sh
# Package:   factur-x-kit 0.3.1.
# Surprise:  totalsCalculator drops totals.optionalTaxDueDates, which its types and its documentation offer for VAT that falls due on
#            another day than that of the invoice: the invoice is valid, and says nothing of it. In France this is how an invoice
#            says that VAT is paid on its date of issue, or on payment (BT-8), on which the customer's right to deduct depends.
#            Given in the breakdown by hand, the same code is written.
# Source:    dist/index.js (src/adapter/totalsCalculator), createTaxBreakdownFromTradeLineItems: createNewTaxBreakdownItem takes the
#            due dates as its third argument, and its three callers give two. What it would make of a code is named dueDateTimeCode,
#            which nothing writes: in the breakdown it is dueDateTypeCode.
# Instead:   put dueDateTypeCode or taxPointDate into totals.taxBreakdown of what totalsCalculator answers, and look for it in the XML.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts factur-x-kit@0.3.1

cat > seen.mjs <<'JS'
import { FacturX, totalsCalculator } from 'factur-x-kit';

const address = { addressLineOne: '1 rue des Forges', postcode: '21000', city: 'Dijon', country: 'FR' };
const day = { year: 2026, month: 11, day: 30 };
const due = { categoryCode: 'S', rateApplicablePercent: 20, dueDateTimeCode: '5' };
const invoice = {
  document: { id: 'FA1', type: '380', dateOfIssue: day, currency: 'EUR', notes: [] },
  seller: { name: 'Alpha', postalAddress: address, taxIdentification: { vatId: 'FR12345678901' } },
  buyer: { name: 'Dupont', postalAddress: address },
  invoiceLines: [
    {
      generalLineData: { lineId: '1' },
      productDescription: { name: 'Tube' },
      productPriceAgreement: { productPricing: { basisPricePerItem: 100 } },
      delivery: { itemQuantity: { quantity: 1, unit: 'C62' } },
      settlement: { tax: { categoryCode: 'S', rateApplicablePercent: 20 } },
    },
  ],
  delivery: { deliveryDate: day },
  paymentInformation: { paymentMeans: [], paymentTerms: { dueDate: { year: 2026, month: 12, day: 31 } } },
};

async function say(name, data) {
  const xml = await (await FacturX.fromObject(data)).getXML();
  const code = /<ram:DueDateTypeCode>(.*?)</.exec(xml)?.[1];
  console.log(`${name}: total ${/<ram:GrandTotalAmount>(.*?)</.exec(xml)?.[1]}, VAT due ${code ?? 'not said'}`);
}

await say('without', totalsCalculator(invoice));
await say('with optionalTaxDueDates', totalsCalculator({ ...invoice, totals: { optionalTaxDueDates: [due] } }));
const answered = totalsCalculator(invoice);
const taxBreakdown = answered.totals.taxBreakdown.map((tax) => ({ ...tax, dueDateTypeCode: due.dueDateTimeCode }));
await say('in the breakdown by hand', { ...answered, totals: { ...answered.totals, taxBreakdown } });
JS

cat > expected.txt <<'TEXT'
without: total 120.00, VAT due not said
with optionalTaxDueDates: total 120.00, VAT due not said
in the breakdown by hand: total 120.00, VAT due 5
TEXT

node seen.mjs | tee seen.txt
diff expected.txt seen.txt || { echo 'Changed: look again at what this finding says.' >&2; exit 1; }
