import { describe, expect, test } from 'vitest';
import { correctLevel, correctLevelAtTerminal } from '../../../src/use-cases/relance/correct-level.ts';
import { showCustomer } from '../../../src/use-cases/tiers/show-customer.ts';
import { anInvoice } from '../../builders/entry.ts';
import { openCaratDraft, openDesk } from '../bench/desk.ts';
import { READER, SOPHIE } from '../bench/people.ts';

const ENTRIES = [
  anInvoice({ ecNo: 1, sageLevel: 1, sageReminded: '2026-02-10' }),
  anInvoice({ ecNo: 2, piece: 'FA2' }),
];
const request = { company: 'BIJOU', tiers: 'CARAT', ecNo: 1, count: '0', reason: ' Relance partie à tort ' };

async function levelsNow({ ports }: ReturnType<typeof openDesk>) {
  const shown = await showCustomer(ports, SOPHIE, 'BIJOU', 'CARAT');
  const [one] = shown.kind === 'customer' ? shown.currencies : [];
  const letters = one?.decision.kind === 'proposal' ? one.decision.letters : [];
  return letters.flatMap(({ lines }) => lines.map(({ ecNo, previousLevel, level }) => [ecNo, previousLevel, level]));
}

describe('correcting how many reminders count', () => {
  test('the next letter rises from the corrected count; Sage is not written, history tells who, why and what there was', async () => {
    const desk = openDesk({ entries: ENTRIES });
    expect(await levelsNow(desk)).toContainEqual([1, 1, 2]);
    const draft = await openCaratDraft(desk);
    expect(await correctLevel(desk.ports, SOPHIE, request)).toMatchObject({
      kind: 'corrected',
      added: true,
      correction: { ecNo: 1, count: 0, reason: 'Relance partie à tort', by: SOPHIE, on: '2026-03-02', seen: null },
    });
    expect(await levelsNow(desk)).toContainEqual([1, 0, 1]);
    expect(desk.state.history).toMatchObject([
      {
        act: 'level-corrected',
        by: SOPHIE,
        tiers: 'CARAT',
        facts: { ecNo: 1, count: 0, reason: 'Relance partie à tort' },
      },
    ]);
    expect((await desk.store.readDraft(draft.id))?.version).toBe(draft.version + 1);
    expect(await correctLevel(desk.ports, SOPHIE, request)).toMatchObject({ added: false });
    expect(desk.state.corrections).toHaveLength(1);
  });

  test.each([
    ['somebody who does not collect', READER, {}, { code: 'not-allowed' }],
    ['no reason', SOPHIE, { reason: '  ' }, { code: 'reason-needed' }],
    ['an insult (N3)', SOPHIE, { reason: 'Un crétin' }, { code: 'unfit-text', about: 'insult', word: 'crétin' }],
    ['a reason that is too long', SOPHIE, { reason: 'x'.repeat(201) }, { code: 'too-long', max: 200 }],
    ['more than Sage counts', SOPHIE, { count: '11' }, { code: 'bad-count', given: '11' }],
    ['less than none', SOPHIE, { count: '-1' }, { code: 'bad-count', given: '-1' }],
    ['a part of one', SOPHIE, { count: '1.5' }, { code: 'bad-count', given: '1.5' }],
    ['no number', SOPHIE, { count: '' }, { code: 'bad-count', given: '' }],
    ['an instalment of nobody', SOPHIE, { ecNo: 77 }, { code: 'unknown-item', ecNo: 77 }],
    ['another customer', SOPHIE, { tiers: 'OPALE' }, { code: 'unknown-item', ecNo: 1 }],
  ])('%s is refused and nothing changes', async (_, who, change, refusal) => {
    const desk = openDesk({ entries: ENTRIES });
    expect(await correctLevel(desk.ports, who, { ...request, ...change })).toMatchObject({ refusal });
    expect(desk.state.corrections).toEqual([]);
    expect(desk.state.history).toEqual([]);
  });

  test('at the terminal the instalment is named by its piece, and by its due date where several bear it', async () => {
    const twice = [anInvoice({ ecNo: 3, piece: 'FA3' }), anInvoice({ ecNo: 4, piece: 'FA3', due: '2026-02-15' })];
    const { ports, company } = openDesk({ entries: [...ENTRIES, ...twice] });
    const named = { tiers: 'CARAT', due: null, count: '2', reason: 'Appel compté' };
    const say = (piece: string, due: string | null = null) =>
      correctLevelAtTerminal(ports, SOPHIE, company, { ...named, piece, due });
    expect(await say('fa2')).toMatchObject({ correction: { ecNo: 2, count: 2 } });
    expect(await say('FA3')).toMatchObject({ kind: 'several-instalments', dues: ['2026-01-31', '2026-02-15'] });
    expect(await say('FA3', '2026-02-15')).toMatchObject({ correction: { ecNo: 4 } });
    expect(await say('FA9')).toEqual({ kind: 'no-instalment', piece: 'FA9' });
  });
});
