import { describe, expect, it, test } from 'vitest';
import { explainCreditIn, listPieces } from '../../../../src/channels/words/explain/explain-credit.ts';
import { frenchSpaces } from '../../../../src/channels/words/french-spaces.ts';
import { cents } from '../../../../src/domain/cents.ts';
import type { HoldState } from '../../../../src/domain/credit/hold.ts';
import type { OrderVerdict } from '../../../../src/domain/credit/judge-order.ts';
import type { RiskReason } from '../../../../src/domain/credit/risk.ts';

const french = explainCreditIn('fr');
const english = explainCreditIn('en');

const OVER: RiskReason = { code: 'over-limit', overLimit: cents(3_200_00), rank: 3, label: 'À bloquer' };

const REASONS: readonly [string, RiskReason, string, string][] = [
  [
    'a blocked account',
    { code: 'account-blocked' },
    'Le compte est bloqué dans Sage (« compte bloqué » sur la fiche).',
    'The account is blocked in Sage (“compte bloqué” on the customer’s record).',
  ],
  [
    'a risk code of the customer’s own',
    { code: 'risk-code', rank: 2, label: 'Mauvais payeur' },
    'La fiche du client porte le code risque 2, « Mauvais payeur ».',
    'The customer’s record bears risk code 2, “Mauvais payeur”.',
  ],
  [
    'no risk code at all',
    { code: 'no-risk-code', rank: 0 },
    'La fiche suit le code risque et n’en porte aucun.',
    'The customer’s record follows the risk code and bears none.',
  ],
  [
    'a risk code that Sage does not define',
    { code: 'no-risk-code', rank: 7 },
    'La fiche porte le code risque 7, que Sage ne définit pas.',
    'The customer’s record bears risk code 7, which Sage does not define.',
  ],
  ['H10: unlimited', { code: 'unlimited' }, 'Le client n’a pas de plafond.', 'The customer has no credit limit.'],
  [
    'H4: within the plafond',
    { code: 'within-limit', available: cents(86_701_25) },
    'L’encours tient dans le plafond : il reste 86\u202f701,25\u00a0€.',
    'The exposure is within the limit: €86,701.25 left.',
  ],
  [
    'H3: exactly at the plafond',
    { code: 'at-limit', rank: 2, label: 'À surveiller' },
    'L’encours est exactement au plafond, et la société le compte comme un dépassement : code risque 2, « À surveiller ».',
    'The exposure is exactly at the limit, which the company counts as over: risk code 2, “À surveiller”.',
  ],
  [
    'over the plafond',
    OVER,
    'L’encours dépasse de 3\u202f200,00\u00a0€ le plafond : code risque 3, « À bloquer ».',
    'The exposure is €3,200.00 over the limit: risk code 3, “À bloquer”.',
  ],
  [
    'over the plafond without a band',
    { code: 'no-band', overLimit: cents(1) },
    'L’encours dépasse de 0,01\u00a0€ le plafond, et Sage n’a aucune tranche de dépassement.',
    'The exposure is €0.01 over the limit, and Sage has no over-limit band.',
  ],
  [
    'H10: cash only',
    { code: 'cash-only', owed: cents(50_00) },
    'Le client paie comptant, et son encours est de 50,00\u00a0€.',
    'The customer pays cash, and the exposure is €50.00.',
  ],
  [
    'no control',
    { code: 'control-off' },
    'Sage ne contrôle pas l’encours dans cette société.',
    'Sage does not control exposure in this company.',
  ],
  [
    'H12: a rate that is missing',
    { code: 'rate-missing', pieces: ['BC1'] },
    'Le cours de la devise manque sur la pièce BC1 : l’encours n’est pas complet.',
    'The exchange rate is missing on document BC1: the exposure is not complete.',
  ],
  [
    'H12: rates that are missing',
    { code: 'rate-missing', pieces: ['BC1', 'BC2'] },
    'Le cours de la devise manque sur les pièces BC1, BC2 : l’encours n’est pas complet.',
    'The exchange rate is missing on documents BC1, BC2: the exposure is not complete.',
  ],
];

describe('why a customer is à livrer, à surveiller or à bloquer', () => {
  test.each(REASONS)('%s', (_, reason, fr, en) => {
    expect(french.risk(reason, 'EUR')).toBe(frenchSpaces(fr));
    expect(english.risk(reason, 'EUR')).toBe(en);
  });

  it('refuses a reason that it has no words for, rather than say nothing', () => {
    expect(() => french.risk({ code: 'new' } as never, 'EUR')).toThrow('No words for');
  });

  it('names the first documents without a rate, and says that there are others', () => {
    expect(listPieces(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c, d, e');
    expect(listPieces(['a', 'b', 'c', 'd', 'e', 'f'])).toBe('a, b, c, d, e…');
  });
});

const verdict = (outcome: OrderVerdict['outcome'], reason: OrderVerdict['reason']): OrderVerdict => ({
  outcome,
  reason,
  encoursWith: cents(0),
  overLimit: cents(0),
});
const byRisk = (outcome: OrderVerdict['outcome']) =>
  verdict(outcome, { code: 'risk', verdict: { effect: 'a-bloquer', reason: OVER } });

const ORDERS: readonly [string, OrderVerdict, HoldState | null, string][] = [
  [
    'H8: prepaid',
    verdict('passes', { code: 'prepaid', prepaid: cents(640_00) }),
    null,
    'payée d’avance (640,00\u00a0€) : elle passe',
  ],
  ['H17: a kind that is held later', verdict('passes', { code: 'not-held-yet' }), null, 'pas retenue à ce stade'],
  ['H15: à livrer', byRisk('passes'), null, 'passe'],
  ['H15: à surveiller', byRisk('warns'), null, 'passe, client à surveiller'],
  ['H15: à bloquer, that nobody looked at yet', byRisk('held'), null, 'bloquée'],
  ['waiting', byRisk('held'), 'pending', 'bloquée, en attente de décision'],
  ['released', byRisk('held'), 'approved', 'débloquée'],
  ['refused', byRisk('held'), 'refused', 'bloquée, déblocage refusé'],
  ['I6: a release that is over', byRisk('held'), 'expired', 'bloquée'],
  ['no longer stopped by the rule, whatever was refused before', byRisk('passes'), 'refused', 'passe'],
];

test.each(ORDERS)('what becomes of an order: %s', (_, one, state, words) => {
  expect(french.order(one, state, 'EUR')).toBe(frenchSpaces(words));
});

const order = { amount: cents(3_760_00), prepaid: cents(500_00) };
const PREPAY = 'Un acompte de 3\u202f260,00\u00a0€ paierait la commande d’avance : elle passerait.';

const LIFTS: readonly [string, RiskReason, typeof order | null, readonly string[]][] = [
  ['over the plafond', OVER, null, ['Encaisser 3\u202f200,00\u00a0€ ramènerait l’encours au plafond.']],
  [
    'an order over the plafond',
    OVER,
    order,
    ['Encaisser 3\u202f200,00\u00a0€ ramènerait l’encours au plafond.', PREPAY],
  ],
  [
    'H3: over a plafond that is over itself',
    { ...OVER, atPlafondIsOver: true },
    null,
    ['Encaisser 3\u202f200,01\u00a0€ ramènerait l’encours sous le plafond.'],
  ],
  [
    'H3: the same without a band',
    { code: 'no-band', overLimit: cents(3_200_00), atPlafondIsOver: true },
    null,
    [
      'Encaisser 3\u202f200,01\u00a0€ ramènerait l’encours sous le plafond.',
      'Définir les tranches de dépassement des codes risque dans Sage.',
    ],
  ],
  [
    'an order that is paid already',
    OVER,
    { ...order, prepaid: order.amount },
    ['Encaisser 3\u202f200,00\u00a0€ ramènerait l’encours au plafond.'],
  ],
  [
    'H8: no payment opens a blocked account',
    { code: 'account-blocked' },
    order,
    ['Lever « compte bloqué » sur la fiche du client dans Sage.'],
  ],
  [
    'a risk code',
    { code: 'risk-code', rank: 2, label: 'x' },
    order,
    ['Changer le code risque sur la fiche du client dans Sage.', PREPAY],
  ],
  [
    'H3: exactly at the plafond',
    { code: 'at-limit', rank: 2, label: 'x' },
    null,
    ['Tout règlement ramènerait l’encours sous le plafond.'],
  ],
  ['H10: cash only', { code: 'cash-only', owed: cents(50_00) }, null, ['Encaisser 50,00\u00a0€ solderait l’encours.']],
  [
    'H12: a rate that is missing',
    { code: 'rate-missing', pieces: ['BC1'] },
    order,
    ['Saisir le cours sur ces pièces dans Sage.'],
  ],
  ['within the plafond', { code: 'within-limit', available: cents(1) }, null, ['Rien à lever.']],
];

test.each(LIFTS)('what would let it pass: %s', (_, reason, one, words) => {
  const about = { currency: 'EUR', overLimit: cents(3_200_00), order: one };
  expect(french.lifts(reason, about)).toEqual(words.map(frenchSpaces));
});

test('H10: a plafond of 0 is never an amount', () => {
  expect(french.plafond({ kind: 'amount', amount: cents(10_000_00) }, 'EUR')).toBe('10\u202f000,00\u00a0€');
  expect(french.plafond({ kind: 'unlimited' }, 'EUR')).toBe('illimité');
  expect(french.plafond({ kind: 'cash-only' }, 'EUR')).toBe('comptant seulement');
});
