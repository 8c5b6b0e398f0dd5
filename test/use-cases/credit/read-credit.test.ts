import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { readCredit } from '../../../src/use-cases/credit/read-credit.ts';
import { viewEncours } from '../../../src/use-cases/credit/show-encours.ts';
import { aCreditSheet } from '../../builders/credit.ts';
import { anInvoice } from '../../builders/entry.ts';
import { anOrder, type CreditDesk, decide, heldOrder, NADIA, openCreditDesk, watch } from '../bench/credit-desk.ts';

/** SIEGE pays for AGENCE, and GROUPE for SIEGE; SIEGE has hardly a plafond, GROUPE a large one. */
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
  test('H5: is followed to the end: ledger and documents alike, whichever of them a document names', async () => {
    const { ports, company } = await openChain();
    const { byPayer } = await readCredit(ports, company, 'all');
    const seen = [...byPayer.values()].map(({ payer, members, encours, documents }) => [
      payer.code,
      members.map(({ code }) => code),
      encours.total,
      documents.map(({ piece }) => piece),
    ]);
    expect(seen).toEqual([['GROUPE', ['GROUPE', 'AGENCE', 'SIEGE'], 15_573_00, ['BC00001', 'BC00002', 'BC00003']]]);
  });

  test.each(['AGENCE', 'SIEGE', 'GROUPE'])('H5: read alone, %s gives the same as with all others', async (code) => {
    const { ports, company } = await openChain();
    const all = await readCredit(ports, company, 'all');
    const alone = await readCredit(ports, company, [code.toLowerCase()]);
    expect([...alone.byPayer]).toEqual([...all.byPayer]);
  });

  test('H5: the order of its customer is judged at the end, with that plafond', async () => {
    const desk = await openChain();
    expect(await watch(desk)).toMatchObject({ orders: 3, opened: 0, noted: 0 });
    desk.books.creditSheets = CHAIN.map((one) => (one.code === 'GROUPE' ? { ...one, plafond: cents(1_000_00) } : one));
    const hold = await heldOrder(desk);
    expect([hold.payer, hold.facts.tiers.code]).toEqual(['GROUPE', 'AGENCE']);
    expect(await watch(desk)).toMatchObject({ opened: 0, lifted: 0, superseded: 0 });
    expect(await decide(desk, NADIA, hold)).toMatchObject({ kind: 'decided' });
  });

  test('H5: the encours of any of them is that of the payer at the end', async () => {
    const { ports, company } = await openChain();
    const shown = await Promise.all(CHAIN.map(({ code }) => viewEncours(ports, company, code)));
    expect(shown).toMatchObject(
      CHAIN.map(({ code }) => ({
        kind: 'encours',
        tiers: { code },
        payer: { code: 'GROUPE' },
        encours: { total: 15_573_00 },
      })),
    );
  });

  test('H5: customers that pay for each other are paid by the same one every time, alone or with all others', async () => {
    const sheets = CHAIN.map((one) => (one.code === 'GROUPE' ? { ...one, payer: 'AGENCE' } : one));
    const desk = await openCreditDesk({
      sheets,
      documents: [],
      entries: [anInvoice({ tiers: 'SIEGE', amount: 500_00 })],
    });
    for (const asked of ['all', ['AGENCE'], ['SIEGE'], ['GROUPE']] as const) {
      const { byPayer } = await readCredit(desk.ports, desk.company, asked);
      expect([...byPayer].map(([code, { encours }]) => [code, encours.total])).toEqual([['AGENCE', 500_00]]);
    }
    await watch(desk);
    expect([...(await desk.store.readRisks(desk.company.code, 'all')).keys()]).toEqual(['AGENCE']);
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

  test('one that Sage does not know is not there, nor who names it as payer', async () => {
    const desk = await openCreditDesk({ sheets: [...CHAIN, aCreditSheet({ payer: 'INCONNU' })], documents: [] });
    const { byPayer } = await readCredit(desk.ports, desk.company, ['INCONNU']);
    expect([...byPayer.keys()]).toEqual([]);
  });
});
