import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import type { Reply } from '../../../src/domain/replies/reply.ts';
import type { SeenMessage } from '../../../src/use-cases/ports/replies/reply-store.ts';
import { approveOne, CAMILLE, later, NOW, newCompany, type OpenStore, type Store } from '../../store/samples.ts';

/** A reply of DUPONT's, to no letter unless one is said. */
export const aReply = (company: string, over: Partial<Reply> = {}): Reply => ({
  ...{ id: randomUUID(), company, tiers: 'DUPONT', name: 'Dupont & Fils', letter: null, foundBy: 'message' },
  ...{ from: 'claire@dupont.example', fromName: 'Claire Morel', writer: 'customer', subject: 'RE: relance' },
  ...{ excerpt: 'Nous réglons « vendredi » 👍', at: NOW.toISOString(), webLink: 'https://outlook.example/1' },
  attachments: [{ name: 'bon de livraison.pdf', size: 1234 }],
  suggestion: { kind: 'promise', words: 'Nous réglons vendredi', day: day('2026-03-20'), amount: cents(300050) },
  ...{ owner: CAMILLE, handled: null, ...over },
});

/** What every store of answers to letters answers. */
export function describeCustomerReplyStore(name: string, open: OpenStore): void {
  describe(`answers of customers in ${name}`, () => {
    let store: Store;
    let company: string;
    beforeAll(async () => {
      store = await open();
    });
    beforeEach(() => {
      company = newCompany();
    });
    const aMessage = (id: string): SeenMessage => ({
      ...{ mailbox: `r@${company}.example`.toLowerCase(), id, receivedAt: NOW.toISOString(), conversationId: null },
      kind: 'reply',
    });
    const keep = (reply: Reply, message: string = randomUUID()) =>
      store.writer.keepMessage(aMessage(message), [], NOW, reply);
    const list = async (over: object = {}, skip = 0, count = 10) => {
      const page = await store.reader.listCustomerReplies({ companies: [company], ...over }, skip, count);
      return { ids: page.replies.map(({ id }) => id), total: page.total };
    };
    const acts = async () => (await store.reader.readHistory(company, 'DUPONT', 20)).map(({ act }) => act);

    test('one that comes five times at once, and again as another message, is kept once, with one line of history', async () => {
      const letter = await approveOne(store, company, [1]);
      const reply = aReply(company, { letter: { id: letter.id, reference: 'REL-2026-000001' } });
      await Promise.all([1, 2, 3, 4, 5].map(() => keep(reply, 'm1')));
      expect(await keep(reply, 'm2')).toBe(true);
      expect(await store.reader.readCustomerReply(reply.id)).toEqual(reply);
      expect(await list()).toEqual({ ids: [reply.id], total: 1 });
      expect(await store.reader.listRepliesTo([letter.id, 'other'])).toEqual([reply]);
      expect((await acts()).filter((act) => act === 'reply-received')).toHaveLength(1);
      const [line] = await store.reader.readHistory(company, 'DUPONT', 1);
      expect(line).toMatchObject({ subject: reply.id, facts: { reference: 'REL-2026-000001', foundBy: 'message' } });
      expect(JSON.stringify(line)).not.toMatch(/claire|vendredi/iu);
    });

    test('one without a suggestion, a letter or anything attached is kept as it is', async () => {
      const bare = aReply(company, { suggestion: null, attachments: [], webLink: '', subject: '', foundBy: 'sender' });
      await keep(bare);
      expect(await store.reader.readCustomerReply(bare.id)).toEqual(bare);
      expect([await store.reader.readCustomerReply('none'), await store.reader.listRepliesTo([])]).toEqual([null, []]);
    });

    test('they are listed the newest first by company, customer and day, a page at a time', async () => {
      const [old, young] = [aReply(company), aReply(company, { at: later(5).toISOString(), tiers: 'AUTRE' })];
      for (const one of [young, old]) await keep(one);
      await keep(aReply(newCompany()));
      expect(await list()).toEqual({ ids: [young.id, old.id], total: 2 });
      expect(await list({}, 1, 1)).toEqual({ ids: [old.id], total: 2 });
      expect(await list({ tiers: 'DUPONT' })).toEqual({ ids: [old.id], total: 1 });
      expect(await list({ since: later(1) })).toEqual({ ids: [young.id], total: 1 });
    });

    test('a person handles it once: whoever is second is told so, and it waits no more', async () => {
      const [mine, machine] = [aReply(company), aReply(company, { writer: 'automatic' })];
      for (const one of [mine, machine]) await keep(one);
      expect(await list({ waiting: true })).toEqual({ ids: [mine.id], total: 1 });
      const handle = () => store.writer.handleReply(mine.id, 'promise', CAMILLE, later(1));
      const answers = [await handle(), await handle()];
      expect(answers).toEqual([{ ...mine, handled: { as: 'promise', by: CAMILLE, at: later(1).toISOString() } }, null]);
      expect(await list({ waiting: true })).toEqual({ ids: [], total: 0 });
      expect((await acts()).filter((act) => act === 'reply-handled')).toHaveLength(1);
      expect(await store.writer.handleReply('none', 'filed', CAMILLE, NOW)).toBeNull();
    });

    test('one that is of another customer is listed no more, unless that is asked', async () => {
      const lost = aReply(company, { foundBy: 'sender' });
      await keep(lost);
      await store.writer.handleReply(lost.id, 'stranger', CAMILLE, NOW);
      expect([await list(), (await list({ strangers: true })).ids]).toEqual([{ ids: [], total: 0 }, [lost.id]]);
    });

    test('its letter is found by the reference, once it left the mailbox', async () => {
      const letter = await approveOne(store, company, [1]);
      const reference = (await store.reader.readDraft(letter.draftId))?.reference ?? '';
      const mailbox = letter.mailbox ?? 'r@essai.example';
      const find = (references: readonly string[]) => store.reader.findLetterByReference(references, mailbox);
      expect(await find([reference])).toBeNull();
      const sent = { sentAt: NOW.toISOString() };
      await store.writer.decide(letter.id, 'approved', 'confirmed', sent, CAMILLE, NOW);
      const found = await find(['REL-1999-000001', reference]);
      expect([found, await find([]), await find(['REL-1999-000001'])]).toEqual([letter.id, null, null]);
    });
  });
}
