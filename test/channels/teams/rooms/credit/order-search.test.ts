import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { orderSearch } from '../../../../../src/channels/teams/rooms/credit/order-search.ts';
import { cents } from '../../../../../src/domain/cents.ts';
import { day } from '../../../../../src/domain/day.ts';
import { OutsideFault } from '../../../../../src/use-cases/ports/outside-fault.ts';
import { aSalesDocument } from '../../../../builders/credit.ts';
import { LUC } from '../../harness/credit-office.ts';
import { RENE, SOPHIE } from '../../harness/fake-desk.ts';
import { Stage } from '../../harness/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await new Stage().start();
});
afterEach(() => stage.close());

const addition = () => orderSearch(stage.comments.ports);
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('orders in the search', () => {
  test('are found by the beginning of their number, in any case, with customer, amount and day, for who reads', async () => {
    const [found, ...others] = await addition().search(RENE, ' bc000', 'fr');
    expect(others).toEqual([]);
    expect(found?.title).toBe('Commande BC00042');
    expect(plain(found?.text ?? '')).toMatch(/^Carat Distribution SARL · 3 000,00 € · du .* · CARAT · /u);
    expect(found?.names).toMatchObject({ company: 'BIJOU', code: 'CARAT', piece: 'BC00042', isOrder: true });
    expect(await addition().search(LUC, 'BC000', 'fr')).toEqual([]);
    expect(await addition().search(RENE, 'C000', 'fr')).toEqual([]);
    expect(await addition().search(RENE, 'B', 'fr')).toEqual([]);
  });

  test('are the newest first, and no delivery or invoice that is not posted', async () => {
    const one = (piece: string, on: string, kind: 'commande' | 'preparation' | 'livraison' = 'commande') =>
      aSalesDocument({ piece, kind, date: day(on), amount: cents(100) });
    stage.office.books.documents = [
      one('BC1', '2026-01-01'),
      one('BC2', '2026-02-01', 'preparation'),
      one('BC3', '2026-03-01', 'livraison'),
    ];
    expect((await addition().search(SOPHIE, 'BC', 'en')).map(({ title }) => title)).toEqual(['Order BC2', 'Order BC1']);
  });

  test('without a rate have no amount', async () => {
    stage.office.books.documents = [aSalesDocument({ piece: 'BC1', amount: null })];
    expect((await addition().search(SOPHIE, 'BC', 'fr'))[0]?.text).not.toContain('€');
  });

  test('are read once for those who look within minutes, and again after a failure', async () => {
    const one = addition();
    stage.office.books.fault = new OutsideFault('busy', 'away', 'no answer');
    await expect(one.search(SOPHIE, 'BC', 'fr')).rejects.toThrow('no answer');
    stage.office.books.fault = null;
    expect(await one.search(SOPHIE, 'BC', 'fr')).toHaveLength(1);
    stage.office.books.documents = [];
    expect(await one.search(SOPHIE, 'BC', 'fr')).toHaveLength(1);
    stage.office.clock.pass(6 * 60_000);
    expect(await one.search(SOPHIE, 'BC', 'fr')).toEqual([]);
  });

  test('follow the invoices in Teams; the card that is dropped names and tells no amount', async () => {
    stage.searchAdditions = [addition()];
    const value = { commandId: 'searchInvoices', parameters: [{ name: 'q', value: 'BC000' }] };
    const answer = await stage.post(stage.activity('invoke', {}, { name: 'composeExtension/query', value }));
    const [first] = JSON.parse(answer.text).composeExtension.attachments;
    expect(first.preview.content.title).toBe('Commande BC00042');
    expect(JSON.stringify(first.content)).toContain('Commande BC00042');
    expect(plain(JSON.stringify(first.content))).not.toContain('3 000');
  });
});
