import { afterEach, describe, expect, it } from 'vitest';
import { customerCard } from '../../../../../src/channels/teams/account/card/customer.ts';
import { anInvoice } from '../../../../builders/entry.ts';
import { anExclusion, keyOf } from '../../../../builders/memory.ts';
import { anItem } from '../../../../builders/open-item.ts';
import { textOf } from '../../harness/read-card.ts';
import { cardIn, dataOf, hasButton, type RealDesk, startRealDesk } from '../../harness/real-desk.ts';
import { aSentDispatch, aView, SOME_ITEMS } from '../../harness/views.ts';

const HERE = { company: 'BIJOU', code: 'CARAT', currency: 'EUR' };

describe('an instalment that Sage carried over under a new number', () => {
  let desk: RealDesk | null = null;
  afterEach(() => desk?.stage.close());

  it('is still excluded on the card, is marked so in the form, and is put back by its button', async () => {
    desk = await startRealDesk({ entries: [anInvoice(), anInvoice({ ecNo: 2 })] });
    const { stage, office } = desk;
    await stage.press('exclude.save', { ...HERE, ecNo: '1', reason: 'Avoir attendu', until: '' });
    const copy = anInvoice({ ecNo: 50, piece: 'FA0001', opening: true, nature: 'sale', continues: [1] });
    office.books.entries = [copy, anInvoice({ ecNo: 2 })];
    const [card = ''] = (await stage.say('relance client Carat')).slice(-1);
    expect(cardIn(card).text).toContain('⏸ exclue');
    const form = await stage.press('exclude.form', HERE);
    expect(form).toMatch(/FA0001 · [^"]* · ⏸ exclue","value":"50"/u);
    expect(dataOf(form, 'exclude.lift')).toMatchObject({ ecNo: 50, id: expect.any(String) });
    const back = await stage.press('exclude.lift', dataOf(form, 'exclude.lift'));
    expect(cardIn(back).text).not.toContain('⏸');
    expect(hasButton(await stage.press('exclude.form', HERE), 'exclude.lift')).toBe(false);
  });

  it('keeps its last reminder on the card, also where it is held', () => {
    const [first] = SOME_ITEMS;
    if (!first) throw new Error('No item');
    const copy = { ...first, ecNo: 101, opening: true, continues: [first.ecNo], sageLevel: 0, sageReminded: null };
    const view = aView({
      items: [copy, anItem({ ecNo: 2, due: '2026-01-15' })],
      memory: { exclusions: [anExclusion(null, keyOf(first))] },
      dispatches: [aSentDispatch()],
    });
    const text = textOf(customerCard('fr', view));
    expect(text).toMatch(/FA250871\n⏸ exclue\n15\/11\/2025\n107 j\n4 210,00 €\nN2\n02\/03\/2026/u);
  });
});
