import { beforeAll, describe, expect, test } from 'vitest';
import { REMOVED } from '../../../src/use-cases/ports/transport/conversation-store.ts';
import { aNewHold } from '../../builders/hold.ts';
import { CAMILLE, later, NOW, newCompany, type OpenStore, type Store, YANN } from '../../store/samples.ts';

let count = 0;

/** What every store answers of conversations that Teams does not find. */
export function describeLostConversations(name: string, open: OpenStore): void {
  describe(`missing and lost conversations in ${name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });

    const channel = async () => {
      count += 1;
      const one = { conversationId: `19:Lost_${count}`, kind: 'channel', personId: null, reference: `{"n":${count}}` };
      await store.writer.remember(one, NOW);
      return one;
    };
    const lostIds = async (ms = 10) => (await store.writer.listLost(later(ms))).map((one) => one.conversationId);

    test('a missing one can still be used, and is looked for when its time has come', async () => {
      const one = await channel();
      const missing = { failures: 1, lookAgainAt: later(10_000) };
      await store.writer.noteMissing(one.conversationId, missing);
      expect(await store.writer.find(one.conversationId)).toEqual({ ...one, missing });
      expect(await store.writer.listToLookAgain(later(9_999))).not.toContain(one.conversationId);
      expect(await store.writer.listToLookAgain(later(10_000))).toContain(one.conversationId);
    });

    test('of two that find it missing at once, one counts', async () => {
      const one = await channel();
      await store.writer.noteMissing(one.conversationId, { failures: 2, lookAgainAt: later(2) });
      await store.writer.noteMissing(one.conversationId, { failures: 2, lookAgainAt: later(3) });
      await store.writer.noteMissing(one.conversationId, { failures: 1, lookAgainAt: later(4) });
      expect((await store.writer.find(one.conversationId))?.missing).toEqual({ failures: 2, lookAgainAt: later(2) });
    });

    test.each([
      ['found', (id: string) => store.writer.noteFound(id)],
      [
        'heard of',
        (id: string) =>
          store.writer.remember({ conversationId: id, kind: 'channel', personId: null, reference: '{}' }, later(1)),
      ],
      ['dead', (id: string) => store.writer.markDead(id, 'ConversationNotFound', later(1))],
    ] as const)('one that is %s is looked for no more', async (_, happens) => {
      const { conversationId } = await channel();
      await store.writer.noteMissing(conversationId, { failures: 3, lookAgainAt: later(1) });
      await happens(conversationId);
      expect(await store.writer.listToLookAgain(later(10))).not.toContain(conversationId);
      expect((await store.writer.find(conversationId))?.missing).toBeUndefined();
    });

    test('a registered one that died is listed with who registered it, until an administrator was told', async () => {
      const { conversationId, reference } = await channel();
      await store.writer.register(conversationId, YANN.id, YANN.name, NOW);
      await store.writer.markDead(conversationId, 'ConversationNotFound', later(1));
      expect((await store.writer.listLost(later(10))).filter((one) => one.conversationId === conversationId)).toEqual([
        { conversationId, reference, why: 'ConversationNotFound', since: later(1), registeredBy: YANN },
      ]);
      await store.writer.postponeLost(conversationId, later(11));
      expect(await lostIds(10)).not.toContain(conversationId);
      expect(await lostIds(11)).toContain(conversationId);
      await store.writer.noteLostTold(conversationId, later(12));
      expect(await lostIds(99)).not.toContain(conversationId);
      expect(await store.writer.isRegistered(conversationId)).toBe(true);
    });

    test('once heard of again and lost again, an administrator is told again', async () => {
      const one = await channel();
      await store.writer.register(one.conversationId, CAMILLE.id, CAMILLE.name, NOW);
      await store.writer.markDead(one.conversationId, 'ConversationNotFound', later(1));
      await store.writer.noteLostTold(one.conversationId, later(2));
      await store.writer.remember(one, later(3));
      expect(await lostIds()).not.toContain(one.conversationId);
      await store.writer.markDead(one.conversationId, 'ConversationNotFound', later(4));
      expect(await lostIds()).toContain(one.conversationId);
    });

    test('one that the app was taken away from is not lost, nor one that is not registered', async () => {
      const [left, failed, plain] = [await channel(), await channel(), await channel()];
      for (const { conversationId } of [left, failed]) {
        await store.writer.register(conversationId, YANN.id, YANN.name, NOW);
      }
      await store.writer.markDead(left.conversationId, REMOVED, later(1));
      await store.writer.markDead(failed.conversationId, 'Forbidden', later(1));
      await store.writer.markDead(failed.conversationId, REMOVED, later(2));
      await store.writer.markDead(plain.conversationId, 'Forbidden', later(1));
      const ids = await lostIds();
      for (const { conversationId } of [left, failed, plain]) expect(ids).not.toContain(conversationId);
    });

    test('what its messages show is listed, those of its threads too, and no other conversation’s', async () => {
      const { conversationId } = await channel();
      const company = newCompany();
      const drafts = [];
      for (const [tiers, place] of [
        ['ONE', conversationId],
        ['TWO', `${conversationId};messageid=1`],
        ['THREE', `${conversationId}0`],
      ] as const) {
        const { id } = await store.writer.openDraft(company, tiers, 'EUR', YANN, NOW);
        await store.writer.rememberCard(id, { conversationId: place, activityId: '1' });
        await store.writer.rememberCard(id, { conversationId: place, activityId: '2' });
        drafts.push(id);
      }
      const { hold } = await store.writer.openHold(aNewHold({ company }), NOW);
      await store.writer.rememberHoldCard(hold.id, { conversationId, activityId: '3' });
      const shown = await store.writer.listShown(conversationId, 10);
      expect(shown.filter(({ kind }) => kind === 'draft').map(({ id }) => id)).toEqual([drafts[1], drafts[0]]);
      expect(shown.filter(({ kind }) => kind === 'hold').map(({ id }) => id)).toEqual([hold.id]);
      expect(await store.writer.listShown(conversationId, 1)).toHaveLength(1);
    });
  });
}
