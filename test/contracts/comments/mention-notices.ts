import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { MentionNotice } from '../../../src/use-cases/ports/comments/notice-store.ts';
import { CAMILLE, later, NOW, newCompany, type OpenStore, type Store, YANN } from '../../store/samples.ts';

const LEASE_MS = 60_000;
const MOST = 1_000;

/** What every store of the messages to people mentioned answers. */
export function describeMentionNotices(name: string, open: OpenStore): void {
  describe(`messages to people mentioned, in ${name}`, () => {
    let store: Store;
    let company: string;
    beforeAll(async () => {
      store = await open();
    });
    beforeEach(async () => {
      company = newCompany();
      const about = { kind: 'customer', id: 'ÉLAN', tiers: 'ÉLAN', name: 'Élan' } as const;
      const given = { company, about, kind: 'note', text: 'Voir', by: CAMILLE, source: null, cause: 'form:1' } as const;
      await store.writer.addComment(given, [YANN], NOW);
    });

    /** Other tests left theirs: those are given back. */
    const claim = async (owner: string, now = NOW): Promise<readonly MentionNotice[]> =>
      (await store.writer.claimMentionNotices(owner, now, LEASE_MS, MOST)).filter((one) => one.company === company);
    const claimMail = async (owner: string, now = NOW) => {
      const found = (await claim(owner, now)).find(({ channel }) => channel === 'mail');
      if (!found) throw new Error('No mail to send');
      return found;
    };

    test('are one a channel, claimed by one worker until its lease is over', async () => {
      const claimed = await claim('one', later(1_000_000));
      expect(claimed.map(({ channel, state, person }) => [channel, state, person.id])).toEqual([
        ['chat', 'planned', YANN.id],
        ['mail', 'planned', YANN.id],
      ]);
      expect(new Set(claimed.map(({ trace }) => trace.key)).size).toBe(2);
      expect(await claim('two', later(1_000_000 + LEASE_MS - 1))).toEqual([]);
      expect(await claim('two', later(1_000_000 + LEASE_MS))).toHaveLength(2);
    });

    test('move by whoever holds them, from the state that they are in, and keep what finds the mail', async () => {
      const mail = await claimMail('one', later(2_000_000));
      const drafting = await store.writer.advanceMentionNotice(mail, 'drafting', {}, 'one', NOW);
      expect(await store.writer.advanceMentionNotice(mail, 'drafting', {}, 'one', NOW)).toBeNull();
      if (!drafting) throw new Error('lost');
      const trace = { ...mail.trace, graphId: 'AA=', internetMessageId: '<k@é>', conversationId: 'c' };
      expect(await store.writer.advanceMentionNotice(drafting, 'drafted', { trace }, 'two', NOW)).toBeNull();
      const drafted = await store.writer.advanceMentionNotice(drafting, 'drafted', { trace }, 'one', NOW);
      expect(drafted).toMatchObject({ state: 'drafted', trace, attempts: 0 });
      const again = await claimMail('two', later(2_000_000 + LEASE_MS));
      expect(again).toEqual(drafted);
    });

    test('that wait count a try and are claimed again when their time has come', async () => {
      const at = 3_000_000;
      const mail = await claimMail('one', later(at));
      const patch = { notBefore: later(at + 500), error: 'graph-503' };
      expect(await store.writer.advanceMentionNotice(mail, 'planned', patch, 'one', NOW)).toMatchObject({
        attempts: 1,
      });
      expect(await claim('two', later(at + 499))).toEqual([]);
      expect(await claimMail('two', later(at + 500))).toMatchObject({ state: 'planned', attempts: 1 });
    });

    test.each(['sent', 'unreachable', 'dropped', 'unknown'] as const)('that are %s are over', async (state) => {
      const at = 4_000_000;
      const mail = await claimMail('one', later(at));
      await store.writer.advanceMentionNotice(mail, state, {}, 'one', NOW);
      expect((await claim('two', later(at + 2 * LEASE_MS))).map(({ channel }) => channel)).toEqual(['chat']);
      const [mention] = (await store.reader.readMentions([mail.commentId])).get(mail.commentId) ?? [];
      expect(mention).toMatchObject({ mail: state });
    });
  });
}
