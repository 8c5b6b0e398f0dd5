import { describe, expect, it } from 'vitest';
import { decisionLines } from '../../../../../src/channels/cli/account/decision-lines.ts';
import { customerCard } from '../../../../../src/channels/teams/account/card/customer.ts';
import { excludeForm } from '../../../../../src/channels/teams/rooms/relance/cards/exclude.ts';
import { whyCard } from '../../../../../src/channels/teams/rooms/relance/cards/why.ts';
import { aDispute, anExclusion, keyOf } from '../../../../builders/memory.ts';
import { TODAY } from '../../../../builders/open-item.ts';
import { nodesOf, textOf } from '../../harness/read-card.ts';
import { aView, SOME_ITEMS } from '../../harness/views.ts';

const MARC = { id: 'p-marc', name: 'Marc Petit' };
const key = keyOf(SOME_ITEMS[0]);
const view = aView({
  memory: {
    exclusions: [
      anExclusion(null, { ...key, id: 'x1' }),
      anExclusion('2026-03-31', { ...key, id: 'x2', by: MARC, reason: 'Avoir attendu' }),
    ],
    disputes: [aDispute(key)],
  },
});
const REASONS = [
  'exclue par Marc Petit jusqu’au 31/03/2026 : Avoir attendu',
  'aussi : exclue par Sophie Lambert jusqu’à nouvel ordre : Geste commercial',
  'aussi : en litige depuis le 10/02/2026 : Prix contesté',
];

describe('an instalment that is held for several reasons', () => {
  const [one] = view.currencies;
  if (!one) throw new Error('No account');

  it('says each in « Pourquoi ? », with its person and end', () => {
    const tiers = { company: 'BIJOU', code: 'CARAT', name: 'Carat' };
    const why = {
      kind: 'why',
      tiers,
      currency: 'EUR',
      today: TODAY,
      readAt: view.readAt,
      level: null,
      plan: null,
      corrected: [],
      mayCollect: true,
      sayHold: view.sayHold,
    } as const;
    const text = textOf(whyCard('fr', { ...why, decision: one.decision }));
    for (const reason of REASONS) expect(text).toContain(reason);
  });

  it('says each in the terminal', () => {
    const text = decisionLines(one.decision, view.sayHold).join('\n').replaceAll('\u00a0', ' ');
    for (const reason of REASONS) expect(text).toContain(reason);
  });

  it('is marked with how many more there are', () => {
    expect(textOf(customerCard('fr', view))).toContain('⏸ exclue +2');
  });

  it('can be excluded once more, and has a button an exclusion that names the person', () => {
    const form = excludeForm('fr', view, 'EUR', 1);
    expect(JSON.stringify(form)).toContain(`"value":"${key.ecNo}"`);
    const lifts = nodesOf(form).filter((node) => node.verb === 'exclude.lift');
    expect(lifts.map(({ title, data }) => [title, (data as { id: string }).id])).toEqual([
      ['Lever l’exclusion de Sophie Lambert sur FA250871', 'x1'],
      ['Lever l’exclusion de Marc Petit sur FA250871', 'x2'],
    ]);
  });
});
