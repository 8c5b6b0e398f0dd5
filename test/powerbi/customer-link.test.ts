import { expect, test } from 'vitest';
import { openLinks } from '../../src/channels/teams/deep-link.ts';

/** As `Uri.EscapeDataString` of Power Query does: all but letters, figures and - . _ ~. */
const escapeData = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

test.each([
  ['DEMO', 'DUBOIS01'],
  ['DEMO', "L'HERMITTE(2)"],
  ['SOC-2', 'CRÈME*!'],
])('the link that the report makes of %s and %s is read back as that customer', (company, code) => {
  const base = 'https://relance.example.com';
  const link = `${base}/c/${escapeData(company)}/${escapeData(code)}`;
  expect(openLinks(base, '').readCustomerLink(link)).toEqual({ company, code });
});
