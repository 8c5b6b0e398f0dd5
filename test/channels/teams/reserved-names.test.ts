import { describe, expect, test } from 'vitest';
import { expandCard } from '../../../src/channels/teams/cards/expand.ts';
import { fromTheClient } from '../../../src/channels/teams/cards/reserved-names.ts';
import { nodesOf } from './harness/read-card.ts';

const field = (name: string): string => `\${${name}}`;
const DATA = { company: 'BIJOU', key: 'k1', text: '' };
const TEMPLATE = {
  type: 'AdaptiveCard',
  body: [{ type: 'Container', selectAction: { type: 'Action.Execute', data: field('data') } }],
  actions: [
    { type: 'Action.Execute', title: field('key'), data: field('data') },
    { type: 'Action.Submit', data: field('data') },
  ],
};

/** The renderer of the Playground, as far as it is known: of what an action sends it sets its own `key`, on a card that is frozen. */
const press = (data: unknown): unknown => {
  const frozen = Object.freeze({ ...(data as object) });
  if ('key' in frozen) Object.assign(frozen, { key: frozen.key });
  return JSON.parse(JSON.stringify(frozen));
};

describe('what a button sends', () => {
  const sent = nodesOf(expandCard(TEMPLATE, { data: DATA, key: 'Enregistrer' })).flatMap(({ data }) =>
    data ? [data] : [],
  );

  test('comes through a renderer that keeps `key` for itself, and is to rooms what they gave', () => {
    expect(() => press(DATA)).toThrow(TypeError);
    expect(sent).toHaveLength(3);
    for (const data of sent) expect(fromTheClient(press(data))).toEqual(DATA);
  });

  test.each([[{ company: 'BIJOU', key: 'k1' }], [undefined], ['text'], [null], [[1]]])(
    'of an older card, or of nobody’s, is read as it is: %j',
    (data) => expect(fromTheClient(data)).toEqual(data),
  );
});
