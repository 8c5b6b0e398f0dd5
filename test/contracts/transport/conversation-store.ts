import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { REMOVED } from '../../../src/use-cases/ports/transport/conversation-store.ts';
import { later, NOW, newCompany, type OpenStore, type Store, YANN } from '../../store/samples.ts';

let count = 0;

/** What every store of conversations answers. */
export function describeConversationStore(name: string, open: OpenStore): void {
  describe(`conversations in ${name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });

    const conversation = (personId: string | null, kind = 'personal') => {
      count += 1;
      return { conversationId: `a:1Ab_${count}`, kind, personId, reference: `{"n":${count},"é":"👍"}` };
    };
    const person = () => `person-${++count}`;

    test('a conversation is found by its id and by its person, as it was last', async () => {
      const first = conversation(person());
      await store.writer.remember(first, NOW);
      const second = { ...first, reference: '{"serviceUrl":"https://new.example"}' };
      await store.writer.remember(second, later(1));
      expect(await store.writer.find(first.conversationId)).toEqual(second);
      expect(await store.writer.findPersonal(first.personId ?? '')).toEqual(second);
      expect(await store.writer.find('unknown')).toBeNull();
      expect(await store.writer.findPersonal('unknown')).toBeNull();
    });

    test('remembered twice at once, it is there once', async () => {
      const one = conversation(person());
      await Promise.all([store.writer.remember(one, NOW), store.writer.remember(one, NOW)]);
      expect(await store.writer.find(one.conversationId)).toEqual(one);
    });

    test('a person’s personal chat is the latest one, never a group that they are in', async () => {
      const who = person();
      const [old, fresh, group] = [conversation(who), conversation(who), conversation(who, 'groupChat')];
      await store.writer.remember(old, NOW);
      await store.writer.remember(fresh, later(1));
      await store.writer.remember(group, later(2));
      expect(await store.writer.findPersonal(who)).toEqual(fresh);
      expect(await store.writer.find(group.conversationId)).toEqual(group);
    });

    test('a dead conversation is not found until it is remembered again', async () => {
      const one = conversation(person());
      await store.writer.remember(one, NOW);
      await store.writer.markDead(one.conversationId, 'BotNotInConversationRoster'.repeat(100), later(1));
      expect(await store.writer.find(one.conversationId)).toBeNull();
      expect(await store.writer.findPersonal(one.personId ?? '')).toBeNull();
      await store.writer.remember(one, later(2));
      expect(await store.writer.find(one.conversationId)).toEqual(one);
    });

    test('what is older than the last sign of life changes nothing', async () => {
      const one = conversation(person());
      await store.writer.remember(one, later(10));
      await store.writer.remember({ ...one, reference: '{"old":1}' }, later(5));
      await store.writer.markDead(one.conversationId, REMOVED, later(9));
      expect(await store.writer.find(one.conversationId)).toEqual(one);
      await store.writer.markDead(one.conversationId, REMOVED, later(10));
      expect(await store.writer.find(one.conversationId)).toBeNull();
    });

    test('a sign of life from before a removal does not undo it; after a failure of ours, any does', async () => {
      const [removed, failed] = [conversation(person()), conversation(person())];
      for (const one of [removed, failed]) await store.writer.remember(one, NOW);
      await store.writer.markDead(removed.conversationId, REMOVED, later(10));
      await store.writer.markDead(failed.conversationId, 'Forbidden', later(10));
      for (const one of [removed, failed]) await store.writer.remember(one, later(5));
      expect(await store.writer.find(removed.conversationId)).toBeNull();
      expect(await store.writer.find(failed.conversationId)).toEqual(failed);
      await store.writer.remember(removed, later(10));
      expect(await store.writer.find(removed.conversationId)).toEqual(removed);
    });

    test('a personal chat is its speaker’s: an event neither gives it to another nor changes how its person is reached', async () => {
      const who = person();
      const one = conversation(who);
      await store.writer.remember(one, NOW);
      await store.writer.remember({ ...one, personId: null, reference: '{"by":"nobody"}' }, later(1));
      await store.writer.remember({ ...one, personId: null, reference: '{"by":"nobody"}' }, later(2), 'event');
      await store.writer.remember({ ...one, personId: person(), reference: '{"by":"another"}' }, later(3), 'event');
      expect(await store.writer.findPersonal(who)).toEqual(one);
      const fresh = { ...one, reference: '{"by":"them"}' };
      await store.writer.remember(fresh, later(4), 'event');
      expect(await store.writer.find(one.conversationId)).toEqual(fresh);
    });

    test('whoever an event named gives way to who speaks', async () => {
      const [installer, speaker] = [person(), person()];
      const one = conversation(installer);
      await store.writer.remember(one, NOW, 'event');
      await store.writer.remember({ ...one, personId: speaker, reference: '{"by":"them"}' }, later(1));
      expect(await store.writer.findPersonal(installer)).toBeNull();
      expect((await store.writer.findPersonal(speaker))?.reference).toBe('{"by":"them"}');
    });

    test('personal chats are listed with their persons, those heard of last first', async () => {
      const [old, fresh, group] = [conversation(person()), conversation(person()), conversation(null, 'channel')];
      await store.writer.remember(old, later(100_000));
      await store.writer.remember(fresh, later(100_001));
      await store.writer.remember(group, later(100_002));
      await store.writer.remember(conversation(null), later(100_003));
      expect(await store.writer.listPersonal(2)).toEqual([fresh, old]);
    });

    test('a conversation is greeted once, even when asked several times at once; not greeted after all, it is again', async () => {
      const { conversationId } = conversation(person());
      const greet = () => store.writer.claimGreeting(conversationId, NOW);
      expect((await Promise.all([greet(), greet(), greet(), greet(), greet()])).filter(Boolean)).toHaveLength(1);
      await store.writer.releaseGreeting(conversationId);
      expect([await greet(), await greet()]).toEqual([true, false]);
    });

    test('a group may speak of debts from its registration until it is taken back', async () => {
      const { conversationId } = conversation(null, 'channel');
      expect(await store.writer.isRegistered(conversationId)).toBe(false);
      await store.writer.register(conversationId, YANN.id, YANN.name, NOW);
      await store.writer.register(conversationId, YANN.id, YANN.name, later(1));
      expect(await store.writer.isRegistered(conversationId)).toBe(true);
      expect(await store.writer.unregister(conversationId)).toBe(true);
      expect(await store.writer.unregister(conversationId)).toBe(false);
      expect(await store.writer.isRegistered(conversationId)).toBe(false);
    });

    describe('told without asking', () => {
      let company: string;
      beforeEach(() => {
        company = newCompany();
      });
      const add = (id: string, purpose: 'approvals' | 'morning', of = company) =>
        store.writer.addPurpose(id, purpose, of, YANN.id, YANN.name, NOW);
      const channel = () => conversation(null, 'channel').conversationId;

      test('a conversation with a purpose is registered, and listed once for its company and its purpose', async () => {
        const [one, two] = [channel(), channel()].sort() as [string, string];
        await Promise.all([add(one, 'morning'), add(one, 'morning'), add(two, 'morning')]);
        await add(one, 'approvals');
        expect(await store.writer.isRegistered(one)).toBe(true);
        expect([...(await store.writer.listConversations('morning', company))].sort()).toEqual([one, two]);
        expect(await store.writer.listConversations('approvals', company)).toEqual([one]);
        expect(await store.writer.listConversations('morning', newCompany())).toEqual([]);
      });

      test('a purpose taken back leaves the registration, the other purposes and the other companies', async () => {
        const [id, other] = [channel(), newCompany()];
        await add(id, 'morning');
        await add(id, 'approvals');
        await add(id, 'morning', other);
        expect(await store.writer.removePurpose(id, 'morning', company)).toBe(true);
        expect(await store.writer.removePurpose(id, 'morning', company)).toBe(false);
        expect(await store.writer.listConversations('morning', company)).toEqual([]);
        expect(await store.writer.listConversations('approvals', company)).toEqual([id]);
        expect(await store.writer.listConversations('morning', other)).toEqual([id]);
        expect(await store.writer.isRegistered(id)).toBe(true);
      });

      test('a conversation that is no longer registered has no purpose, even once it is registered again', async () => {
        const [id, kept] = [channel(), channel()];
        await add(id, 'morning');
        await add(kept, 'morning');
        expect(await store.writer.unregister(id)).toBe(true);
        expect(await store.writer.listConversations('morning', company)).toEqual([kept]);
        await store.writer.register(id, YANN.id, YANN.name, later(1));
        expect(await store.writer.listConversations('morning', company)).toEqual([kept]);
      });
    });
  });
}
