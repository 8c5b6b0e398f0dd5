import { AdaptiveCard, CardObjectRegistry, GlobalRegistry, SerializationContext } from 'adaptivecards';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asksForButtons, forOldClients } from '../../../../../src/channels/teams/transport/outgoing/old-clients.ts';
import { wordsFor } from '../../../../../src/channels/words/words.ts';
import { everyCard } from '../../harness/every-card.ts';
import { nodesOf } from '../../harness/read-card.ts';
import { Stage } from '../../harness/stage.ts';

const words = wordsFor('fr').talk.oldClient;
const isExecute = ({ type }: { readonly type?: unknown }): boolean => type === 'Action.Execute';
/** What people press; `refresh` is of the client itself. */
const buttonsOf = (card: object) =>
  nodesOf(Object.entries(card).flatMap(([key, one]) => (key === 'refresh' ? [] : one)));

/** The buttons that a client without Action.Execute has of a card, in Microsoft's own reader of cards. */
function seenByAnOldClient(card: object): readonly string[] {
  const actions = new CardObjectRegistry<never>();
  GlobalRegistry.populateWithDefaultActions(actions as never);
  actions.unregister('Action.Execute');
  const context = new SerializationContext();
  context.setActionRegistry(actions as never);
  const read = new AdaptiveCard();
  read.parse(JSON.parse(JSON.stringify(card)), context);
  return Array.from({ length: read.getActionCount() }, (_, at) => read.getActionAt(at)).flatMap((action) =>
    action === undefined ? [] : [`${action.getJsonTypeName()} ${action.title}`],
  );
}

const acting = Object.entries(everyCard('fr')).filter(([, card]) => buttonsOf(card).some(isExecute));

describe('clients that know no Action.Execute', () => {
  test('are those of whom most cards would show no way to act', () => expect(acting.length).toBeGreaterThan(50));

  test.each(acting)('get one button that says what to do: %s', (_name, card) => {
    const sent = forOldClients(card, words);
    const withFallback = nodesOf(sent).filter(({ fallback }) => typeof fallback === 'object');
    const executes = withFallback.filter(isExecute);
    expect(executes).toHaveLength(1);
    expect(executes[0]?.fallback).toMatchObject({ type: 'Action.Submit', title: words.title });
    expect(String(sent.fallbackText)).toContain('mettez Teams à jour');
  });

  test('see it in the row of buttons, in the place of those that they leave out', () => {
    for (const [name, card] of acting.filter(([, { actions }]) => nodesOf(actions).some(isExecute))) {
      expect(seenByAnOldClient(card).join(), name).not.toMatch(/Execute|Submit/u);
      expect(seenByAnOldClient(forOldClients(card, words)), name).toContain(`Action.Submit ${words.title}`);
    }
  });

  test('change nothing in a card without buttons', () => {
    const card = { type: 'AdaptiveCard', body: [], refresh: { action: { type: 'Action.Execute', verb: 'x' } } };
    expect(forOldClients(card, words)).toBe(card);
  });

  test.each([[null], ['no-buttons'], [{ relance: 'other' }], [{ verb: 'draft.send' }], [undefined]])(
    'are not meant by %j',
    (value) => expect(asksForButtons(value)).toBe(false),
  );
});

describe('as Teams gets and sends it', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await new Stage().start();
  });
  afterAll(() => stage.close());

  test('the button, pressed, is answered with what to do', async () => {
    const [card] = await stage.say('relance client Carat Distribution');
    const button = nodesOf(JSON.parse(card ?? '{}')).find(isExecute)?.fallback as { data: object } | undefined;
    expect(asksForButtons(button?.data)).toBe(true);
    const [answer] = await stage.say('', {}, { value: button?.data });
    expect(answer).toContain('Mettez Teams à jour ou ouvrez-le sur le web');
  });

  test('data that say more do no act', async () => {
    const value = { relance: 'no-buttons', verb: 'draft.send', draftId: 'd' };
    expect((await stage.say('', {}, { value }))[0]).toContain('Mettez Teams à jour');
  });
});
