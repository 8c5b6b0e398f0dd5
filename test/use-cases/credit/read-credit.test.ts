import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { readCredit } from '../../../src/use-cases/credit/read-credit.ts';
import { aCreditSheet } from '../../builders/credit.ts';
import { anInvoice } from '../../builders/entry.ts';
import { anOrder, type CreditDesk, heldOrder, openCreditDesk, watch } from '../bench/credit-desk.ts';

/** AGENCE is paid for by SIEGE, which GROUPE pays for; SIEGE has hardly a plafond, GROUPE has a large one. */
const CHAIN = [
  aCreditSheet({ code: 'AGENCE', payer: 'SIEGE' }),
  aCreditSheet({ code: 'GROUPE', plafond: cents(900_000_00) }),
  aCreditSheet({ code: 'SIEGE', payer: 'GROUPE', plafond: cents(1_000_00) }),
];

const openChain = (): Promise<CreditDesk> =>
  openCreditDesk({
    sheets: CHAIN,
    entries: [
      anInvoice({ ecNo: 1, tiers: 'AGENCE', amount: 12_000_00 }),
      anInvoice({ ecNo: 2, tiers: 'SIEGE', amount: 500_00 }),
      anInvoice({ ecNo: 3, tiers: 'GROUPE', amount: 70_00 }),
    ],
    documents: [
      anOrder({ tiers: 'AGENCE', payer: 'SIEGE' }),
      anOrder({ piece: 'BC00002', tiers: 'SIEGE', payer: 'GROUPE', amount: cents(2_00) }),
      anOrder({ piece: 'BC00003', tiers: 'AGENCE', payer: 'AGENCE', amount: cents(1_00) }),
    ],
  });

describe('a payer that somebody pays for', () => {
  test('H5: its customers count at it, and what it owes itself at its own payer: ledger and documents alike', async () => {
    const { ports, company } = await openChain();
    const { byPayer } = await readCredit(ports, company, 'all');
    const seen = [...byPayer.values()].map(({ payer, members, encours, documents }) => [
      payer.code,
      members.map(({ code }) => code),
      encours.total,
      documents.map(({ piece }) => piece),
    ]);
    expect(seen).toEqual([
      ['SIEGE', ['SIEGE', 'AGENCE'], 15_000_00, ['BC00001']],
      ['GROUPE', ['GROUPE', 'SIEGE'], 572_00, ['BC00002']],
      ['AGENCE', ['AGENCE'], 1_00, ['BC00003']],
    ]);
  });

  test.each(['AGENCE', 'SIEGE', 'GROUPE'])('H5: %s is the same read alone as with all others', async (code) => {
    const { ports, company } = await openChain();
    const all = await readCredit(ports, company, 'all');
    const alone = await readCredit(ports, company, [code.toLowerCase()]);
    expect([...alone.byPayer]).toEqual([[code, all.byPayer.get(code)]]);
  });

  test('H5: the order of its customer is judged at it, and held', async () => {
    const desk = await openChain();
    expect((await heldOrder(desk)).payer).toBe('SIEGE');
    expect(await watch(desk)).toMatchObject({ opened: 0, lifted: 0, superseded: 0 });
  });
});

describe('payers that are absent', () => {
  test('H5: a customer whose payer Sage does not know stands for itself', async () => {
    const { ports, company } = await openCreditDesk({ sheets: [aCreditSheet({ payer: 'INCONNU' })] });
    for (const asked of ['all', ['CARAT']] as const) {
      const { byPayer } = await readCredit(ports, company, asked);
      expect([...byPayer].map(([code, { encours }]) => [code, encours.total])).toEqual([['CARAT', 15_000_00]]);
    }
  });

  test('one that pays for nobody, and one that Sage does not know, are not there', async () => {
    const desk = await openCreditDesk({ sheets: CHAIN, documents: [] });
    const { byPayer } = await readCredit(desk.ports, desk.company, ['AGENCE', 'INCONNU']);
    expect([...byPayer.keys()]).toEqual([]);
  });
});
