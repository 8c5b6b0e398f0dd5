import type { Activity } from 'botbuilder';
import { expect, test } from 'vitest';
import { owedBy, readOwed } from '../../../../src/channels/teams/transport/answers/owed.ts';
import { askedIn } from '../../../../src/channels/teams/transport/asked.ts';
import { mentionedIn } from '../../../../src/channels/teams/transport/mentioned.ts';

const mention = (mentioned: object) => ({ type: 'mention', mentioned });
const anActivity = (over: object = {}): Activity =>
  ({
    type: 'message',
    id: 'in-1',
    text: 'commenter Carat : voir Nadia',
    locale: 'fr-FR',
    channelId: 'msteams',
    serviceUrl: 'https://teams.example/',
    from: { id: '29:sophie', name: 'Sophie', aadObjectId: 'p-sophie' },
    recipient: { id: '28:relance', name: 'Relance' },
    conversation: { id: 'group-1', conversationType: 'groupChat' },
    entities: [
      mention({ id: '28:relance', name: 'Relance', aadObjectId: 'p-relance' }),
      mention({ id: '29:nadia', name: 'Nadia', aadObjectId: 'p-nadia' }),
      mention({ id: '29:nadia', name: 'Nadia', aadObjectId: 'p-nadia' }),
      mention({ id: '29:paul', name: 'Paul' }),
      mention({ id: 7 }),
      { type: 'clientInfo' },
    ],
    ...over,
  }) as unknown as Activity;
const NADIA = [{ id: 'p-nadia', name: 'Nadia' }];

test('a message mentions those alone of whom Teams says who they are, once, and not the bot', () => {
  expect(mentionedIn(anActivity())).toEqual(NADIA);
  expect(mentionedIn(anActivity({ entities: undefined }))).toEqual([]);
});

test('what is asked in words says which message it was, the same however often it comes, and whom it mentions', () => {
  const asked = askedIn(anActivity(), () => 'fr');
  expect(asked).toMatchObject({ key: expect.stringMatching(/^[0-9a-f]{40}$/u), mentioned: NADIA });
  expect(askedIn(anActivity(), () => 'fr').key).toBe(asked.key);
  expect(askedIn(anActivity({ id: 'in-2' }), () => 'fr').key).not.toBe(asked.key);
  expect(askedIn(anActivity({ type: 'invoke' }), () => 'fr')).not.toHaveProperty('key');
});

test('both are kept for whoever answers in place of a dead process', () => {
  const asked = askedIn(anActivity(), () => 'fr');
  expect(readOwed(owedBy(anActivity(), () => 'fr') ?? '')?.asked).toEqual(asked);
});
