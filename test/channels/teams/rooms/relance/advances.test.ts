import { afterEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../../../../src/domain/ledger/entry.ts';
import { anInvoice, aReceipt } from '../../../../builders/entry.ts';
import { READER } from '../../../../use-cases/bench/people.ts';
import { cardIn, confirmationsIn, dataOf, hasButton, type RealDesk, startRealDesk } from '../../harness/real-desk.ts';

let desk: RealDesk;
afterEach(() => desk.stage.close());

const ADVANCE = aReceipt({
  ecNo: 31,
  piece: 'AC12',
  label: 'Acompte BC77',
  treatment: 'avance',
  account: '4191000',
  amount: 5_000_00,
  date: '2026-02-20',
});
const INVOICE = anInvoice({ amount: 6_000_00, reference: 'BC50' });
const open = async (...entries: readonly Entry[]): Promise<string> => {
  desk = await startRealDesk({ entries });
  return show();
};
const show = async (who = {}): Promise<string> => {
  const [answer = ''] = (await desk.stage.say('relance client Carat', who)).slice(-1);
  return answer;
};
const HERE = { company: 'BIJOU', code: 'CARAT', currency: 'EUR' };

describe('an advance (4191) for another order', () => {
  it('is shown apart, in what the customer owes net, and lowers no letter', async () => {
    const { text } = cardIn(await open(INVOICE, ADVANCE));
    expect(text).toContain('1 000,00 €');
    expect(text).toContain(
      'Acompte AC12 de 5 000,00 € pour la commande BC77 : compris dans le solde, pas déduit de la relance.',
    );
    expect(text).toMatch(/Relance niveau 1 · 1 échéance · 6 000,00 €/u);
    expect(text).not.toContain('crédit non lettré');
  });

  it('is taken off by a collector’s press, with who and when, the same confirmation as other money, and « Acompte » in the letter', async () => {
    const deducted = await press('advance.deduct', dataOf(await open(INVOICE, ADVANCE), 'advance.deduct'));
    expect(cardIn(deducted).text).toMatch(/Relance niveau 1 · 1 échéance · 1 000,00 €/u);
    expect(cardIn(deducted).text).toContain('pris en compte dans la relance, choisi à la main');
    expect(desk.office.state.history.at(-1)).toMatchObject({
      act: 'draft-changed',
      by: { name: 'Sophie Lambert' },
      facts: { choices: { advances: [31] } },
    });
    const preview = await press('draft.preview', dataOf(deducted, 'draft.preview'));
    expect(cardIn(preview).text).toContain('Acompte AC12 · 20/02/2026');
    expect(Object.keys(confirmationsIn(preview))).toEqual(['confirm_unallocated-receipts']);
    const send = dataOf(preview, 'draft.send');
    expect(cardIn(await press('draft.send', send)).text).toContain('À confirmer avant l’envoi');
    expect(desk.office.state.dispatches.size).toBe(0);
    await press('draft.send', { ...send, 'confirm_unallocated-receipts': 'true' });
    const [held] = desk.office.state.dispatches.values();
    expect(held?.dispatch.facts).toMatchObject({
      total: 1_000_00,
      deductions: [{ kind: 'advance', piece: 'AC12', amount: 5_000_00 }],
    });
  });

  it('is left again by the press that undoes it', async () => {
    const deducted = await press('advance.deduct', dataOf(await open(INVOICE, ADVANCE), 'advance.deduct'));
    expect(hasButton(deducted, 'advance.deduct')).toBe(false);
    const kept = await press('advance.keep', dataOf(deducted, 'advance.keep'));
    expect(cardIn(kept).text).toMatch(/Relance niveau 1 · 1 échéance · 6 000,00 €/u);
    expect(hasButton(kept, 'advance.deduct')).toBe(true);
  });

  it('that covers all that is late is held for a person to letter, and can be left again', async () => {
    const covered = await open(anInvoice({ reference: 'BC50' }), ADVANCE);
    const deducted = await press('advance.deduct', dataOf(covered, 'advance.deduct'));
    expect(cardIn(deducted).text).toContain('1 acompte non affecté de 5 000,00 €');
    expect(hasButton(deducted, 'draft.preview')).toBe(false);
    const kept = await press('advance.keep', dataOf(deducted, 'advance.keep'));
    expect(cardIn(kept).text).toMatch(/Relance niveau 1 · 1 échéance · 1 000,00 €/u);
  });

  it('stays chosen when Sage numbers it anew', async () => {
    await press('advance.deduct', dataOf(await open(INVOICE, ADVANCE), 'advance.deduct'));
    desk.office.books.entries = [INVOICE, { ...ADVANCE, ecNo: 60, opening: true, continues: [31] }];
    const again = await show();
    expect(cardIn(again).text).toMatch(/· 1 000,00 €/u);
    const kept = await press('advance.keep', dataOf(again, 'advance.keep'));
    expect(cardIn(kept).text).toMatch(/· 6 000,00 €/u);
  });

  it('is not for a reader to take off: no button, and refused on the server', async () => {
    const seen = dataOf(await open(INVOICE, ADVANCE), 'advance.deduct');
    expect(hasButton(await show({ who: READER }), 'advance.deduct')).toBe(false);
    const answer = await desk.stage.press('advance.deduct', seen, { who: READER });
    expect(answer).toContain('Il faut le droit «\u00a0recouvrement\u00a0»');
    expect([...desk.office.state.drafts.values()].map(({ choices }) => choices.advances)).toEqual([[]]);
  });

  it.each([
    ['of an invoice', 1],
    ['of another customer', 90],
    ['of nobody', 77],
  ])('what a card sends back is checked: the number %s takes off nothing', async (_, ecNo) => {
    const other = { ...ADVANCE, ecNo: 90, tiers: 'ONYX' };
    const seen = dataOf(await open(INVOICE, ADVANCE, other), 'advance.deduct');
    expect(await desk.stage.press('advance.deduct', { ...seen, ecNo })).toContain('Cet acompte n’est plus ouvert');
    expect([...desk.office.state.drafts.values()].map(({ choices }) => choices.advances)).toEqual([[]]);
  });

  it('an old card takes off nothing', async () => {
    const seen = dataOf(await open(INVOICE, ADVANCE), 'advance.deduct');
    await press('advance.deduct', seen);
    expect(await desk.stage.press('advance.keep', { ...HERE, ...seen })).toContain('Quelqu’un vient de passer');
    expect([...desk.office.state.drafts.values()].map(({ choices }) => choices.advances)).toEqual([[31]]);
  });
});

const press = (verb: string, data: object): Promise<string> => desk.stage.press(verb, data);
