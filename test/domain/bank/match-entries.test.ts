import { describe, expect, test } from 'vitest';
import type { MatchedEntry } from '../../../src/domain/bank/bank-match.ts';
import { day } from '../../../src/domain/day.ts';
import { creditorReference } from '../../../src/domain/relance/payment/creditor-reference.ts';
import { anEntry, anItem, DURAND_IBAN, euros, GROUP_IBAN, matchOne, say, WORLD } from './match-world.ts';

type Row = readonly [what: string, amount: number, entry: Partial<MatchedEntry>, expected: string];
const check = (rows: readonly Row[]): void => {
  test.each(rows)('%s', (_what, amount, entry, expected) => {
    expect(say(matchOne(anEntry(amount, entry)))).toBe(expected);
  });
};

describe('a document that is named', () => {
  check([
    ['as it is written', 1200, { text: 'FA000512' }, 'certain FA000512 (piece, exact-amount)'],
    ['in a sentence', 1200, { text: 'Règlement facture FA000512 merci' }, 'certain FA000512 (piece, exact-amount)'],
    ['in small letters', 1200, { text: 'facture fa000512' }, 'certain FA000512 (piece, exact-amount)'],
    ['with blanks', 1200, { text: 'FACT FA 000512' }, 'certain FA000512 (piece, exact-amount)'],
    ['with points and hyphens', 1200, { text: 'FA.000-512' }, 'likely FA000512 (piece, exact-amount)'],
    ['with the hyphen of its own left out', 1000, { text: 'F20260044' }, 'certain F2026-0044 (piece, exact-amount)'],
    ['with its hyphen', 1000, { text: 'ref F2026-0044' }, 'likely F2026-0044 (piece, exact-amount)'],
    ['glued to a word', 1200, { text: 'FACTUREFA000512' }, 'certain FA000512 (piece, exact-amount)'],
    ['glued to another', 1550, { text: 'FA000512FA000530' }, 'certain FA000512+FA000530 (piece, piece, exact-amount)'],
    ['cut at the end of a line', 1200, { text: 'FACT FA0005 12' }, 'likely FA000512 (piece, exact-amount)'],
    ['cut, of who paid', 1200, { text: 'FA0005 12', name: 'DURAND' }, 'certain FA000512 (piece, name, exact-amount)'],
    [
      'without its prefix, of who paid',
      1200,
      { text: 'FACT 512', name: 'DURAND SARL' },
      'certain FA000512 (piece, name, exact-amount)',
    ],
    [
      'without its prefix, its zeros kept',
      350,
      { text: 'n°000530', iban: DURAND_IBAN },
      'certain FA000530 (piece, iban, exact-amount)',
    ],
    ['without its prefix, of nobody known', 1200, { text: 'FACT 512' }, 'likely FA000512 (piece, exact-amount)'],
    ['in the end-to-end id', 1200, { endToEndId: 'FA000512' }, 'certain FA000512 (piece, exact-amount)'],
    [
      'and another of the payer',
      1550,
      { text: 'FA000512 et FA000530' },
      'certain FA000512+FA000530 (piece, piece, exact-amount)',
    ],
    [
      'two, of which one alone is paid',
      350,
      { text: 'FA000512 FA000530' },
      'certain FA000530 (piece, piece, exact-amount)',
    ],
    [
      'with a credit note that lowers it',
      1120,
      { text: 'FA000513 - AV000070' },
      'certain FA000513 (piece, piece, exact-amount)',
    ],
    ['by somebody unknown', 1200, { text: 'FA000512', name: 'HOLDING X' }, 'certain FA000512 (piece, exact-amount)'],
    [
      'by another customer',
      1200,
      { text: 'FA000512', name: 'LEROY' },
      'certain FA000512 (piece, exact-amount, paid-by-another)',
    ],
    [
      'by another customer, for less',
      700,
      { text: 'FA000512', name: 'LEROY' },
      'possible FA000512:700 (piece, part-payment, paid-by-another)',
    ],
    [
      'of several customers, by a centrale',
      1680,
      { text: 'FA000512 FA000600', name: 'CENTRALE' },
      'certain FA000600+FA000512 (piece, piece, exact-amount, several-customers)',
    ],
    ['in part', 400, { text: 'ACOMPTE FA000512' }, 'certain FA000512:400 (piece, part-payment)'],
    [
      'two, in part: the oldest first',
      1300,
      { text: 'FA000512 FA000530' },
      'likely FA000512+FA000530:100 (piece, piece, part-payment)',
    ],
    ['less an escompte of 2 %', 1176, { text: 'FA000512' }, 'likely FA000512 (piece, less-discount)'],
    ['less the charges of a bank', 1188, { text: 'FA000512' }, 'likely FA000512 (piece, less-charges)'],
    ['less more than an escompte: a part', 1150, { text: 'FA000512' }, 'certain FA000512:1150 (piece, part-payment)'],
    ['and more than it', 1300, { text: 'FA000512' }, 'likely FA000512 (piece, more-than-owed)'],
    ['an instalment of three, by its amount', 334, { text: 'FA001000' }, 'certain FA001000 (piece, exact-amount)'],
    [
      'an instalment of three, of which two are equal',
      333,
      { text: 'FA001000' },
      'likely FA001000 (piece, exact-amount)',
    ],
    ['all three instalments', 1000, { text: 'FA001000' }, 'certain FA001000+FA001000+FA001000 (piece, exact-amount)'],
    [
      'a number of two customers, by one of them',
      750,
      { text: '2611001', name: 'SUD BOIS' },
      'certain 2611001 (piece, exact-amount, name)',
    ],
    ['a number of two customers, by nobody known', 750, { text: '2611001' }, 'possible 2611001 (piece, exact-amount)'],
  ]);
});

describe('a letter of ours that is named', () => {
  const rf = creditorReference('REL-2026-000042') ?? '';
  check([
    ['as it is printed', 960, { text: 'REL-2026-000042' }, 'certain FA000600+FA000601 (letter, exact-amount)'],
    ['glued', 960, { text: 'REL2026000042' }, 'certain FA000600+FA000601 (letter, exact-amount)'],
    ['as a creditor reference', 960, { text: rf }, 'certain FA000600+FA000601 (letter, exact-amount)'],
    [
      'as a creditor reference in fours, glued to what follows',
      960,
      { text: `${rf.replace(/(.{4})/gu, '$1 ')}MERCI` },
      'certain FA000600+FA000601 (letter, exact-amount)',
    ],
    [
      'with check digits that are wrong',
      960,
      { text: `RF00${rf.slice(4)}` },
      'certain FA000600+FA000601 (letter, exact-amount)',
    ],
    ['one of its two equal instalments: the oldest', 480, { text: rf }, 'likely FA000600 (letter, exact-amount)'],
    ['that nobody wrote', 960, { text: 'REL-2026-000043' }, 'unknown'],
  ]);
});

describe('nothing is named, and who paid is known', () => {
  check([
    ['by IBAN: the amount of one', 350, { iban: DURAND_IBAN }, 'likely FA000530 (iban, exact-amount)'],
    ['by name: the amount of one', 350, { name: 'durand' }, 'likely FA000530 (name, exact-amount)'],
    ['by the name in a label', 350, { text: 'VIR SEPA RECU DE DURAND SARL' }, 'likely FA000530 (name, exact-amount)'],
    ['all that is open', 1550, { name: 'DURAND SARL' }, 'likely FA000512+FA000530 (name, exact-amount)'],
    [
      'all that is due',
      300,
      { name: 'NORD MATERIAUX', text: 'ECHEANCES' },
      'possible FA000800+FA000801 (name, exact-amount, several-ways)',
    ],
    ['two of three', 500, { name: 'NORD MATERIAUX' }, 'likely FA000801+FA000802 (name, exact-amount)'],
    [
      'one of equal instalments: the oldest',
      480,
      { name: 'LEROY' },
      'likely FA000600 (name, exact-amount, oldest-of-equal)',
    ],
    ['one, less an escompte', 343, { name: 'DURAND' }, 'possible FA000530 (name, less-discount)'],
    ['an amount of nothing', 777, { name: 'DURAND' }, 'possible FA000512:777 (name, part-payment)'],
    ['more than all', 5000, { name: 'DURAND' }, 'possible FA000512+FA000530 (name, more-than-owed)'],
    ['by an IBAN of a group: what one of them owes', 760, { iban: GROUP_IBAN }, 'likely 2611001 (iban, exact-amount)'],
    ['by an IBAN of a group: what none of them owes', 761, { iban: GROUP_IBAN }, 'unknown'],
  ]);
});

describe('what must not match, or not by itself', () => {
  check([
    [
      'the amount of another customer’s invoice',
      1200,
      { name: 'PETIT' },
      'possible 612345678+0612345679+F2026-0044:775 (name, part-payment)',
    ],
    ['the amount of an invoice, from nobody known', 1200, { text: 'VIREMENT' }, 'unknown'],
    ['a telephone that is a document’s number', 500, { text: 'TEL 0612345679' }, 'unknown'],
    ['a telephone in pairs', 500, { text: 'TEL 06 12 34 56 79 MERCI' }, 'unknown'],
    ['a telephone from abroad', 210, { text: '+33612345678' }, 'unknown'],
    ['a number inside a longer one', 1200, { text: 'FA0005129' }, 'unknown'],
    ['the digits of a longer number', 750, { text: 'CLIENT 92611001' }, 'unknown'],
    ['a number of digits spread over two', 750, { text: '2611 001' }, 'unknown'],
    ['two numbers side by side that make a third', 900, { text: '26110 01' }, 'unknown'],
    ['a day that is written like a number', 1000, { text: 'FACTURES DU 26/11/2026' }, 'unknown'],
    ['an amount that is written like a number', 77, { text: 'SOLDE 512,00' }, 'unknown'],
    ['an IBAN with a number inside', 77, { text: 'IBAN FR1420041010050500013M02606' }, 'unknown'],
    [
      'a bare number of another customer',
      1200,
      { text: 'FACT 512', name: 'LEROY' },
      'possible FA000512 (piece, exact-amount, paid-by-another)',
    ],
    ['a bare number with another amount, of nobody known', 555, { text: 'DOSSIER 512' }, 'unknown'],
    ['two customers of one name, the same amount', 640, { name: 'MARTIN' }, 'unknown'],
    [
      'two customers of one name, the amount of one',
      99,
      { name: 'MARTIN' },
      'possible FA000702 (name, exact-amount, name-of-several)',
    ],
    ['another currency', 1200, { text: 'FA000950' }, 'unknown'],
    [
      'an effet before its maturity',
      900,
      { text: 'FA000900', name: 'OUEST ACIER' },
      'possible LCR00045 (name, less-charges, names-another)',
    ],
    [
      'a document that is not open, with the amount of one that is',
      350,
      { text: 'FA000499', name: 'DURAND' },
      'possible FA000530 (name, exact-amount, names-another)',
    ],
    ['money of ours that left', -350, { name: 'DURAND' }, 'outgoing'],
    ['money of ours that came back', 350, { isReturn: true, name: 'DURAND' }, 'outgoing'],
  ]);

  test('an effet at its maturity is paid, by the number of its invoice', () => {
    expect(say(matchOne(anEntry(910, { text: 'FA000901' })))).toBe('certain LCR00045 (piece, exact-amount)');
    expect(say(matchOne(anEntry(910, { text: 'FA000901', day: day('2026-11-19') })))).toBe('unknown');
  });

  test('a number that is nearly an open one is shown with it, and never taken for it', () => {
    const swapped = matchOne(anEntry(1200, { text: 'FA000521', name: 'DURAND' }));
    expect(say(swapped)).toBe('possible FA000512 (name, exact-amount, names-another)');
    expect(swapped).toMatchObject({ near: [{ written: 'FA000521', piece: 'FA000512', tiers: 'DURAND' }] });
    const unknown = matchOne(anEntry(1200, { text: 'FA000521' }));
    expect(unknown).toMatchObject({ kind: 'unknown', near: [{ piece: 'FA000512' }] });
    expect(matchOne(anEntry(1200, { text: 'FA000599', name: 'DURAND' }))).toMatchObject({ near: [] });
  });
});

test('without a discount in the settings, 2 % less is a part payment', () => {
  const match = matchOne(anEntry(1176, { text: 'FA000512' }), { tolerance: { discount: 0, charges: euros(0) } });
  expect(say(match)).toBe('certain FA000512:1176 (piece, part-payment)');
});

test('an account without anything open is known, and nothing is made up for it', () => {
  expect(matchOne(anEntry(10, { name: 'Payé d’avance' }))).toEqual({ kind: 'unknown', tiers: ['PAID'], near: [] });
});

test('the same entries give the same matches, whatever stands beside them', () => {
  const more = Array.from({ length: 300 }, (_, at) => anItem(`X${at}`, `FA9${String(at).padStart(5, '0')}`, 10 + at));
  const entry = anEntry(1200, { text: 'FA000512' });
  expect(say(matchOne(entry, { items: [...WORLD.items, ...more] }))).toBe(say(matchOne(entry)));
});
