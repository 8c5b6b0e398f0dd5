import { describe, expect, it } from 'vitest';
import { decisionLines } from '../../../../../src/channels/cli/account/decision-lines.ts';
import { customerCard } from '../../../../../src/channels/teams/account/card/customer.ts';
import { whyCard } from '../../../../../src/channels/teams/rooms/relance/cards/why.ts';
import { sayHoldOf } from '../../../../../src/channels/words/explain/say-hold.ts';
import type { Language } from '../../../../../src/domain/language.ts';
import { anExclusion, aRoomHold, keyOf } from '../../../../builders/memory.ts';
import { TODAY } from '../../../../builders/open-item.ts';
import { fakeHolder } from '../../../../fakes/relance/fake-holder.ts';
import { textOf } from '../../harness/read-card.ts';
import { aView, SOME_ITEMS } from '../../harness/views.ts';

const [FIRST, SECOND] = SOME_ITEMS;
if (!FIRST || !SECOND) throw new Error('No items');
const memory = {
  exclusions: [anExclusion(null, keyOf(FIRST))],
  held: [aRoomHold(null, keyOf(FIRST)), aRoomHold(null, { ...keyOf(SECOND), by: null })],
};
const garden = fakeHolder();
const GONE: Readonly<Record<Language, string>> = {
  fr: 'retenue par un autre service de Relance',
  en: 'held by another service of Relance',
};
const viewOf = (rooms: readonly (typeof garden)[]) => aView({ memory, sayHold: sayHoldOf(() => rooms) });

function whyText(language: Language, view: ReturnType<typeof viewOf>): string {
  const [one] = view.currencies;
  if (!one) throw new Error('No account');
  const tiers = { company: 'BIJOU', code: 'CARAT', name: 'Carat' };
  const { decision } = one;
  const { readAt, sayHold } = view;
  const said = { level: null, plan: null, corrected: [], mayCollect: true, decision, sayHold };
  return textOf(whyCard(language, { kind: 'why', tiers, currency: 'EUR', today: TODAY, readAt, ...said }));
}

function terminalText(view: ReturnType<typeof viewOf>): string {
  const [one] = view.currencies;
  return one ? decisionLines(one.decision, view.sayHold).join('\n').replaceAll('\u00a0', ' ') : '';
}

describe('what a room holds, in words', () => {
  it.each<[Language, string, string]>([
    ['fr', 'aussi : en fleur (rose, Sophie Lambert)', 'en fleur (rose, –)'],
    ['en', 'also: in bloom (rose, Sophie Lambert)', 'in bloom (rose, –)'],
  ])('is said by that room in « Pourquoi ? », beside an exclusion: %s', (language, also, alone) => {
    const text = whyText(language, viewOf([garden]));
    expect(text).toContain(also);
    expect(text).toContain(alone);
  });

  it('marks the line of the table, with how many more hold it', () => {
    const text = textOf(customerCard('fr', viewOf([garden])));
    expect(text).toContain('⏸ exclue +1');
    expect(text).toContain('en fleur (rose, –)');
  });

  it('marks the line up to a length that the table holds', () => {
    const wordy = { ...garden, explain: () => 'x'.repeat(500) };
    expect(textOf(customerCard('fr', viewOf([wordy])))).toContain(`${'x'.repeat(59)}…`);
  });

  it('is on the card where nothing is proposed because all is held', () => {
    const items = [SECOND];
    const held = aView({ items, memory: { held: memory.held }, sayHold: sayHoldOf(() => [garden]) });
    expect(textOf(customerCard('fr', held))).toContain('• FA250940 : en fleur (rose, –)');
  });

  it('is said by that room in the terminal', () => {
    const text = terminalText(viewOf([garden]));
    expect(text).toContain('aussi : en fleur (rose, Sophie Lambert)');
    expect(text).toContain(': en fleur (rose, –)');
  });

  it.each<[string, readonly (typeof garden)[]]>([
    ['that is gone', []],
    ['that is another', [fakeHolder('kitchen')]],
  ])('of a room %s is said without its reason, in all places', (_, rooms) => {
    const view = viewOf(rooms);
    for (const language of ['fr', 'en'] as const) expect(whyText(language, view)).toContain(GONE[language]);
    expect(textOf(customerCard('fr', view))).toContain(GONE.fr);
    expect(terminalText(view)).toContain(`aussi : ${GONE.fr}`);
    expect([whyText('fr', view), terminalText(view)].join()).not.toContain('en fleur');
  });
});
