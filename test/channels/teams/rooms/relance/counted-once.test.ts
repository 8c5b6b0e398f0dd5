import { afterEach, describe, expect, it } from 'vitest';
import type { Entry } from '../../../../../src/domain/ledger/entry.ts';
import { anInvoice, aReceipt } from '../../../../builders/entry.ts';
import { cardIn, confirmationsIn, dataOf, type RealDesk, startRealDesk } from '../../harness/real-desk.ts';

let desk: RealDesk;
afterEach(() => desk.stage.close());

const FIRST = anInvoice({ ecNo: 1 });
const SECOND = anInvoice({ ecNo: 2, amount: 400_00, due: '2026-02-10' });
const MONEY = aReceipt({ ecNo: 50, piece: 'BQ12', amount: 300_00, date: '2026-02-20', label: 'VIR CARAT' });
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');

const show = async (where: Parameters<typeof desk.stage.say>[1] = {}): Promise<string> => {
  const [answer = ''] = (await desk.stage.say('relance client Carat', where)).slice(-1);
  return answer;
};
const preview = (card: string): Promise<string> => desk.stage.press('draft.preview', dataOf(card, 'draft.preview'));
const textOf = (card: string): string => plain(cardIn(card).text);

/** The first letter is approved with the receipt taken off; then Sage says this. Answers the first letter's reference. */
async function sendFirst(...entries: readonly Entry[]): Promise<string> {
  desk = await startRealDesk({ entries: [FIRST, MONEY] });
  const first = await preview(await show());
  await desk.stage.press('draft.send', { ...dataOf(first, 'draft.send'), 'confirm_unallocated-receipts': 'true' });
  desk.office.books.entries = entries;
  const [held] = desk.office.state.dispatches.values();
  expect(held?.dispatch.facts).toMatchObject({ deducted: 300_00, total: 700_00 });
  return held?.dispatch.facts.reference ?? '';
}

describe('a receipt that an earlier letter took off', () => {
  it('is in the list of credits of the customer card with the letter where it counts', async () => {
    const reference = await sendFirst(FIRST, SECOND, MONEY);
    const text = textOf(await show());
    expect(text).toContain(
      `• 20/02/2026 · BQ12 · VIR CARAT · -300,00 € · déjà déduit de la relance ${reference} du 02/03/2026`,
    );
    expect(text.split('déjà déduit')).toHaveLength(2);
    expect(text).toMatch(/Relance niveau 1 · 1 échéance · 400,00 €/u);
  });

  it('is said before the next letter is sent, which does not take it off and asks nothing of it', async () => {
    const reference = await sendFirst(FIRST, SECOND, MONEY);
    const card = await preview(await show());
    expect(textOf(card)).toContain(
      `• Règlement BQ12 du 20/02/2026 (300,00 €) : déjà déduit de la relance ${reference} du 02/03/2026.`,
    );
    expect(textOf(card)).not.toContain('− 300,00 €');
    expect(confirmationsIn(card)).toEqual({});
    await desk.stage.press('draft.send', dataOf(card, 'draft.send'));
    const [, second] = desk.office.state.dispatches.values();
    expect(second?.dispatch.facts).toMatchObject({ deductions: [], total: 400_00 });
  });

  it('counts there for the part that is still owed, and is taken off for the rest', async () => {
    const reference = await sendFirst({ ...FIRST, letter: 'a' }, SECOND, MONEY, {
      ...aReceipt({ ecNo: 51, piece: 'BQ13', amount: 900_00, date: '2026-02-27', letter: 'a' }),
    });
    const card = await show();
    expect(textOf(card)).toContain(`-300,00 € · dont 100,00 € déjà déduits de la relance ${reference} du 02/03/2026`);
    const text = textOf(await preview(card));
    expect(text).toContain(`Règlement BQ12 du 20/02/2026 (100,00 €) : déjà déduit de la relance ${reference}`);
    expect(text).toContain('− 200,00 €');
  });

  it('is said in English too', async () => {
    const reference = await sendFirst(FIRST, SECOND, MONEY);
    expect(textOf(await show({ locale: 'en-GB' }))).toContain(
      `already deducted from reminder ${reference} of 2 Mar 2026`,
    );
  });

  it('is said in « Pourquoi ? »', async () => {
    const reference = await sendFirst(FIRST, SECOND, MONEY);
    const why = await desk.stage.press('account.why', dataOf(await show(), 'account.why'));
    expect(textOf(why)).toContain(`déjà déduit de la relance ${reference} du 02/03/2026`);
  });

  it('is free on the card once the first invoice is paid', async () => {
    const payment = aReceipt({ ecNo: 51, amount: 1_000_00, letter: 'A', date: '2026-02-27' });
    await sendFirst(anInvoice({ ecNo: 1, letter: 'A' }), payment, SECOND, MONEY);
    const card = await show();
    expect(textOf(card)).not.toContain('déjà déduit');
    expect(Object.keys(confirmationsIn(await preview(card)))).toEqual(['confirm_unallocated-receipts']);
  });
});
