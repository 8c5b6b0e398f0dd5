import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SCENARIOS } from '../../../src/demo/company/scenarios.ts';
import { ENCOURS_PARTS, type EncoursPart } from '../../../src/domain/credit/encours.ts';
import type { OrderVerdict } from '../../../src/domain/credit/judge-order.ts';
import { day } from '../../../src/domain/day.ts';
import type { SqlGateway } from '../../../src/platform/sql/database.ts';
import { openTestGateway } from '../../helpers/embedded.ts';
import type { DemoCredit } from './credit-of.ts';
import { type ReadDemo, readDemo } from './read-demo.ts';

let gateway: SqlGateway;
let alpha: ReadDemo;
let beta: ReadDemo;

beforeAll(async () => {
  gateway = await openTestGateway('ALPHA', 'BETA');
  // In January, most of what is owed comes from the à-nouveaux.
  alpha = await readDemo(gateway, 'ALPHA', 'new', day('2026-01-21'));
  beta = await readDemo(gateway, 'BETA', 'old', day('2026-01-21'));
});
afterAll(() => gateway?.close());

function creditOf(demo: ReadDemo, payer: string): DemoCredit {
  const credit = demo.credit.get(payer);
  if (!credit) throw new Error(`No payer ${payer}`);
  return credit;
}

function onlyOrder(demo: ReadDemo, payer: string): DemoCredit['orders'][number] {
  const { orders } = creditOf(demo, payer);
  expect(orders).toHaveLength(1);
  return orders[0] as DemoCredit['orders'][number];
}

const reasonOf = ({ reason }: OrderVerdict): string =>
  reason.code === 'risk' ? reason.verdict.reason.code : reason.code;

const partsOf = ({ encours }: DemoCredit): Partial<Record<EncoursPart, number>> =>
  Object.fromEntries(encours.components.filter(({ amount }) => amount !== 0).map(({ part, amount }) => [part, amount]));

describe('each scenario of credit control shows what it says', () => {
  test.each<[cases: string, payer: string, outcome: OrderVerdict['outcome'], reason: string, overLimit: number]>([
    ['H13', 'BLOQUE', 'held', 'account-blocked', 0],
    ['H15', 'CODEBLOQUER', 'held', 'risk-code', 0],
    ['H15', 'CODESURVEILLER', 'warns', 'risk-code', 0],
    ['H15', 'PLAFONDPEU', 'warns', 'over-limit', 1_850_00],
    ['H15', 'PLAFONDFORT', 'held', 'over-limit', 9_360_00],
    ['H3', 'PLAFONDEXACT', 'passes', 'within-limit', 0],
    ['H4', 'DISPONIBLE', 'passes', 'within-limit', 0],
    ['H5', 'SIEGE', 'held', 'over-limit', 5_640_00],
    ['H8', 'PREPAYE', 'passes', 'prepaid', 1_120_00],
    ['H8', 'PARTPREPAYE', 'warns', 'over-limit', 2_600_00],
    ['H10', 'ILLIMITE', 'passes', 'unlimited', 0],
    ['H11', 'TROPPERCU', 'passes', 'within-limit', 0],
    ['H12', 'USDTAUX', 'passes', 'within-limit', 0],
    ['H12', 'USDSANSTAUX', 'warns', 'rate-missing', 0],
    ['H16', 'AVANCE', 'passes', 'within-limit', 0],
    ['H17', 'PREPARATION', 'held', 'over-limit', 5_508_00],
    ['I1', 'QUATREYEUX', 'held', 'over-limit', 5_400_00],
    ['I2', 'GROSSECOMMANDE', 'held', 'over-limit', 12_560_00],
  ])('%s: the order of %s %s (%s), %i hundredths over', (_, payer, outcome, reason, overLimit) => {
    const { verdict } = onlyOrder(alpha, payer);
    expect([verdict.outcome, reasonOf(verdict), verdict.overLimit]).toEqual([outcome, reason, overLimit]);
  });

  test('seven orders are held and four are told, of several salespeople; no customer without a story is', () => {
    const all = [...alpha.credit.values()].flatMap(({ orders }) => orders);
    const by = (outcome: string) => all.filter(({ verdict }) => verdict.outcome === outcome);
    expect(by('held')).toHaveLength(7);
    expect(by('warns')).toHaveLength(4);
    expect(new Set(by('held').map(({ order }) => order.salesperson?.email)).size).toBeGreaterThanOrEqual(5);
    const stories = new Set(SCENARIOS.map(({ code }) => code));
    expect([...by('held'), ...by('warns')].filter(({ order }) => !stories.has(order.tiers))).toEqual([]);
    expect(by('passes').length).toBeGreaterThan(30);
  });

  test('ordinary customers have orders, preparations, deliveries and invoices to post', () => {
    const stories = new Set(SCENARIOS.map(({ code }) => code));
    const documents = [...alpha.credit.values()].flatMap((credit) => credit.documents);
    const kinds = new Set(documents.filter(({ tiers }) => !stories.has(tiers)).map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(['commande', 'facture', 'livraison', 'preparation']);
  });

  test('H1: what was delivered and invoiced counts once, what was posted is in the ledger alone', () => {
    expect(partsOf(creditOf(alpha, 'BLFACTURE'))).toEqual({ solde: 600_00, factures: 1_000_00 });
  });

  test('H2: an order of 3 000, delivered 1 000, invoiced 400 of it: 2 000 + 600 + 400', () => {
    const credit = creditOf(alpha, 'LIVRAISONPART');
    expect(partsOf(credit)).toEqual({ factures: 400_00, livraisons: 600_00, commandes: 2_000_00 });
    const [order] = credit.orders;
    const delivered = credit.documents.find(({ kind }) => kind === 'livraison');
    expect(delivered?.origins.map(({ piece }) => piece)).toEqual([order?.order.piece]);
  });

  test('H4: 124 467,50 is available before the order of 37 766,25', () => {
    expect(creditOf(alpha, 'DISPONIBLE').encours.available).toBe(124_467_50);
    expect(onlyOrder(alpha, 'DISPONIBLE').order.amount).toBe(37_766_25);
  });

  test('H5: what the branches received counts with the payer', () => {
    expect(partsOf(creditOf(alpha, 'SIEGE'))).toEqual({ solde: 21_600_00, livraisons: 4_800_00, commandes: 9_240_00 });
    expect(alpha.credit.has('AGENCESUD')).toBe(false);
  });

  test('H9: a blocked account whose goods were shipped has nothing that could be held', () => {
    const { verdict, orders, documents } = creditOf(alpha, 'EXPEDIE');
    expect([verdict.effect, orders.length]).toEqual(['a-bloquer', 0]);
    expect(documents.map(({ kind }) => kind)).toEqual(['livraison']);
  });

  test('H11: overpaid by 500, the plafond and 500 are available', () => {
    const { encours, sheet } = creditOf(alpha, 'TROPPERCU');
    expect(encours.available).toBe(sheet.plafond + 500_00);
  });

  test('H12: an order in dollars is worth what its rate says, or nothing that one could add', () => {
    expect(onlyOrder(alpha, 'USDTAUX').order).toMatchObject({ currency: 'USD', amount: 11_932_16 });
    expect(onlyOrder(alpha, 'USDSANSTAUX').order).toMatchObject({ currency: 'USD', amount: null });
  });

  test('H13: a blocked customer’s quote is no document to hold', () => {
    expect(creditOf(alpha, 'BLOQUE').documents.map(({ kind }) => kind)).toEqual(['commande']);
  });

  test('H16: an advance covers the late invoice: nothing is late', () => {
    expect(creditOf(alpha, 'AVANCE').encours.late).toBe(0);
    expect(creditOf(alpha, 'PREPARATION').encours).toMatchObject({ late: 5_940_00, oldestDaysLate: 14 });
  });

  test('H17: the preparation comes from an order that is there no more', () => {
    const { order } = onlyOrder(alpha, 'PREPARATION');
    expect(order.kind).toBe('preparation');
    expect(order.origins.map(({ piece }) => piece)).toEqual([expect.stringMatching(/^BC\d{7}$/)]);
  });

  test('I1: the order of QUATREYEUX was taken by somebody who approves, under her own address', () => {
    expect(onlyOrder(alpha, 'QUATREYEUX').order.salesperson?.email).toBe('nadia.leroy@contoso.example');
  });

  test('acomptes come off once: one in the ledger with the solde, one not yet with its document', () => {
    const credit = creditOf(alpha, 'ACOMPTES');
    expect(partsOf(credit)).toEqual({
      solde: -1_200_00,
      factures: 3_600_00,
      commandes: 4_000_00,
      acomptes: -1_600_00,
    });
    const [order] = credit.orders;
    expect([order?.order.prepaid, order?.order.prepaidUnposted]).toEqual([1_200_00, 0]);
  });

  test('returns, a bon d’avoir and an invoice that is a credit note lower the encours', () => {
    const credit = creditOf(alpha, 'RETOURS');
    const known = ENCOURS_PARTS.filter((part) => partsOf(credit)[part] !== undefined);
    expect(known).toEqual(expect.arrayContaining(['solde', 'livraisons', 'commandes', 'retours', 'avoirs']));
    expect(credit.encours.total).toBe(1_980_00 + 4_200_00 - 600_00 - 150_00 - 240_00);
  });
});

describe('the second company, in a base of the older release', () => {
  test('K1: PLAFONDFORT is another firm there, and orders count in its encours: held', () => {
    const { order, verdict } = onlyOrder(beta, 'PLAFONDFORT');
    const { encours, sheet } = creditOf(beta, 'PLAFONDFORT');
    expect([sheet.name, encours.base, order.prepaid]).toEqual(['Conserverie des Mauges SARL', 4, 1_200_00]);
    expect([encours.total, verdict.encoursWith, verdict.overLimit]).toEqual([17_400_00, 17_400_00, 11_400_00]);
    expect([verdict.outcome, reasonOf(verdict)]).toEqual(['held', 'over-limit']);
  });

  test('nothing else of it is held', () => {
    const held = [...beta.credit.values()].flatMap(({ orders }) =>
      orders.filter((one) => one.verdict.outcome === 'held'),
    );
    expect(held).toHaveLength(1);
  });
});
