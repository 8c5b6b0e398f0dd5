import { expect, test } from 'vitest';
import { openLinks } from '../../../../src/channels/teams/deep-link.ts';
import { customersResult, invoicesResult } from '../../../../src/channels/teams/extension/results.ts';
import { cents } from '../../../../src/domain/cents.ts';
import { day } from '../../../../src/domain/day.ts';

const LINKS = openLinks('https://relance.example', '');
const READ_AT = new Date('2026-03-02T09:05:00Z');
const REQUEST = { text: 'ca', skip: 0, count: 25 };
const WHO = { company: 'BIJOU', companyName: 'Bijou SARL', code: 'CARAT', name: 'Carat', city: 'NICE' };
const INVOICE = {
  ...{ company: 'BIJOU', companyName: 'Bijou SARL', tiers: 'CARAT', name: 'Carat', piece: 'FA1', currency: 'EUR' },
  ...{
    issued: day('2026-01-01'),
    amount: cents(1_000_00),
    left: cents(400_00),
    due: day('2026-01-31'),
    lettered: false,
  },
};

/** What the list says of its only result. */
function shown({ attachments }: ReturnType<typeof customersResult>): string {
  const content = attachments?.[0]?.preview?.content as { readonly text: string };
  return content.text.replaceAll(/[\u00a0\u202f]/g, ' ');
}

test.each([
  [READ_AT, 'solde 5,00 €, 3,00 € en retard (à 10:05)', 'reste 400,00 € sur 1 000,00 € (à 10:05)'],
  [null, 'solde 5,00 €, 3,00 € en retard', 'reste 400,00 € sur 1 000,00 €'],
])('amounts of a search that were read at %s say so', (readAt, owed, left) => {
  const accounts = [{ currency: 'EUR', balance: cents(5_00), late: cents(3_00) }];
  const customers = { kind: 'customers', because: 'found', hits: [{ ...WHO, accounts, readAt }], total: 1 } as const;
  expect(shown(customersResult('fr', customers, REQUEST, LINKS)).split(' · ')).toContain(owed);
  const hits = [{ ...INVOICE, readAt }];
  const invoices = { kind: 'invoices', hits, total: 1, more: false } as const;
  expect(shown(invoicesResult('fr', invoices, REQUEST, LINKS)).split(' · ')).toContain(left);
});
