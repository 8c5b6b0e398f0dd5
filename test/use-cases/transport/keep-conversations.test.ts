import { describe, expect, test } from 'vitest';
import type { Person } from '../../../src/domain/person.ts';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import type { Told } from '../../../src/use-cases/ports/transport/delivered.ts';
import { keepConversations } from '../../../src/use-cases/transport/keep-conversations.ts';
import { aCompany } from '../../builders/company.ts';
import { openFakeStore } from '../../fakes/fake-store.ts';
import { registryOf, someBooks } from '../bench/books.ts';
import { HandClock } from '../bench/clock.ts';
import { directoryOf, MARC, READER, SOPHIE } from '../bench/people.ts';

const CHANNEL = '19:salon';
const HOUR = 3_600_000;

/** Sophie and Marc administer both companies, Léa one of them; Sophie registered a channel that is lost. */
async function openKeeper(answers: Readonly<Record<string, Told>> = {}) {
  const clock = new HandClock();
  const { reader, writer } = openFakeStore(clock.now);
  const store = { ...reader, ...writer };
  const told: string[] = [];
  const looked: string[] = [];
  const ports = {
    mayBegin: untilDone,
    companies: registryOf([aCompany({ code: 'ALPHA' }), someBooks()], [aCompany({ code: 'BETA' }), someBooks()]),
    directory: directoryOf({ [SOPHIE.id]: ['admin'], [MARC.id]: ['admin'], [`${READER.id}@ALPHA`]: ['admin'] }),
    conversations: store,
    turns: store,
    clock,
    keeper: {
      lookAgain: async (id: string) => void looked.push(id),
      tellLost: async ({ id }: Person): Promise<Told> => {
        const answer = answers[id] ?? 'absent';
        told.push(`${id} ${answer}`);
        return answer;
      },
    },
  };
  for (const { id } of [SOPHIE, MARC, READER]) {
    await store.remember({ conversationId: `a:${id}`, kind: 'personal', personId: id, reference: '{}' }, clock.now());
  }
  await store.remember({ conversationId: CHANNEL, kind: 'channel', personId: null, reference: '{}' }, clock.now());
  await store.addPurpose(CHANNEL, 'morning', 'ALPHA', SOPHIE.id, SOPHIE.name, clock.now());
  await store.markDead(CHANNEL, 'ConversationNotFound', clock.now());
  const pass = () => keepConversations(ports, `pass-${told.length}-${clock.now().getTime()}`);
  return { ports, store, clock, told, looked, pass };
}

describe('a registered conversation that is lost', () => {
  test('is told to who registered it, once; its registration and its purposes stay', async () => {
    const { told, store, pass } = await openKeeper({ [SOPHIE.id]: 'told', [MARC.id]: 'told' });
    expect([await pass(), await pass()]).toEqual([1, 0]);
    expect(told).toEqual([`${SOPHIE.id} told`]);
    expect(await store.listConversations('morning', 'ALPHA')).toEqual([CHANNEL]);
  });

  test('is told to the other administrators whom the bot knows, where who registered it cannot be reached', async () => {
    const { told, pass } = await openKeeper({ [SOPHIE.id]: 'refused', [MARC.id]: 'told', [READER.id]: 'told' });
    expect([await pass(), await pass()]).toEqual([1, 0]);
    expect(told).toEqual([`${SOPHIE.id} refused`, `${MARC.id} told`]);
  });

  test('is not told to who registered it and administers no more', async () => {
    const { ports, told, pass } = await openKeeper({ [SOPHIE.id]: 'told', [MARC.id]: 'told' });
    ports.directory = directoryOf({ [MARC.id]: ['admin'] });
    await pass();
    expect(told).toEqual([`${MARC.id} told`]);
  });

  test('of which an administrator may have been told is not told again', async () => {
    const { told, pass } = await openKeeper({ [SOPHIE.id]: 'unknown' });
    expect([await pass(), await pass()]).toEqual([1, 0]);
    expect(told).toHaveLength(1);
  });

  test('is told an hour later where nobody could be, and in every pass to nobody', async () => {
    const answers: Record<string, Told> = {};
    const { told, clock, pass } = await openKeeper(answers);
    expect([await pass(), await pass()]).toEqual([0, 0]);
    expect(told).toHaveLength(2);
    clock.pass(HOUR);
    answers[SOPHIE.id] = 'told';
    expect(await pass()).toBe(1);
  });

  test('is told by one process, whatever their number', async () => {
    const { ports, told } = await openKeeper({ [SOPHIE.id]: 'told' });
    const passes = await Promise.all(['one', 'two', 'three'].map((owner) => keepConversations(ports, owner)));
    expect(told).toHaveLength(1);
    expect(passes).toEqual([1, { kind: 'busy' }, { kind: 'busy' }]);
  });
});

describe('a conversation that was not found', () => {
  test('is looked for when its time has come', async () => {
    const { store, clock, looked, pass } = await openKeeper({ [SOPHIE.id]: 'told' });
    await store.remember({ conversationId: '19:b', kind: 'channel', personId: null, reference: '{}' }, clock.now());
    await store.noteMissing('19:b', { failures: 1, lookAgainAt: new Date(clock.now().getTime() + 10_000) });
    await pass();
    expect(looked).toEqual([]);
    clock.pass(10_000);
    await pass();
    expect(looked).toEqual(['19:b']);
  });
});
