import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Bounce } from '../../../src/domain/replies/bounce.ts';
import type { Dispatch } from '../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import type { SeenMessage } from '../../../src/use-cases/ports/replies/reply-store.ts';
import { approveOne, CAMILLE, later, NOW, newCompany, type OpenStore, type Store } from '../../store/samples.ts';

let mailboxes = 0;

/** A bounce of that letter. */
export const aBounce = ({ id, company, tiers }: Dispatch, over: Partial<Bounce> = {}): Bounce => ({
  ...{ company, tiers, dispatchId: id, reference: 'REL-2026-000001', address: 'client@dupont.example' },
  ...{ status: '5.1.1', diagnostic: '550 5.1.1 « été » unknown', blame: 'address', at: NOW.toISOString() },
  ...over,
});

/** What every store of what came into the inboxes answers. */
export function describeReplyStore(name: string, open: OpenStore): void {
  describe(`replies in ${name}`, () => {
    let store: Store;
    let company: string;
    let mailbox: string;
    beforeAll(async () => {
      store = await open();
    });
    beforeEach(() => {
      company = newCompany();
      mailboxes += 1;
      mailbox = `inbox${mailboxes}@essai.example`;
    });
    const aMessage = (id: string): SeenMessage => ({
      ...{ mailbox, id, receivedAt: NOW.toISOString(), conversationId: 'AAQk=' },
      kind: 'report',
    });

    test('a position is that of its mailbox, the last one saved', async () => {
      expect(await store.reader.readPosition(mailbox)).toBeNull();
      await store.writer.savePosition(mailbox, 'https://graph/delta?a', NOW);
      await store.writer.savePosition(mailbox, 'https://graph/delta?b', later(5));
      expect(await store.reader.readPosition(mailbox)).toEqual({ position: 'https://graph/delta?b', readAt: later(5) });
      expect(await store.reader.readPosition(`x${mailbox}`)).toBeNull();
    });

    test('of a message that comes five times at once one is taken up, with its bounces and their history', async () => {
      const letter = await approveOne(store, company, [1]);
      const bounces = [
        aBounce(letter),
        aBounce(letter, { address: 'chef@dupont.example', status: null, blame: 'sender' }),
      ];
      const answers = await Promise.all(
        [1, 2, 3, 4, 5].map(() => store.writer.keepMessage(aMessage('m1'), bounces, NOW)),
      );
      expect(answers.filter((isNew) => isNew)).toHaveLength(1);
      expect(await store.reader.listSeen(mailbox, ['m1', 'm2'])).toEqual(new Set(['m1']));
      expect(await store.reader.listSeen(mailbox, [])).toEqual(new Set());
      const kept = await store.reader.listBounces(company, NOW, 10);
      expect(kept.toSorted((a, b) => (a.address < b.address ? 1 : -1))).toEqual(bounces);
      expect(await store.reader.listBounces(company, later(1), 10)).toEqual([]);
      const told = (await store.reader.readHistory(company, 'DUPONT', 9)).filter(({ act }) => act === 'letter-bounced');
      expect(told).toHaveLength(2);
      expect(told[0]).toMatchObject({ subject: letter.id, facts: { reference: 'REL-2026-000001' } });
      expect(JSON.stringify(told)).not.toContain('@dupont');
    });

    test('a second report of the same address is taken up and tells nothing new', async () => {
      const letter = await approveOne(store, company, [1]);
      await store.writer.keepMessage(aMessage('m1'), [aBounce(letter)], NOW);
      expect(await store.writer.keepMessage(aMessage('m2'), [aBounce(letter, { status: '5.4.4' })], NOW)).toBe(true);
      expect(await store.reader.listBounces(company, NOW, 10)).toEqual([aBounce(letter)]);
    });

    test('what an address refused keeps it from being written to until a person lifts it; what the sender may not does not', async () => {
      const letter = await approveOne(store, company, [1]);
      const bounces = [aBounce(letter), aBounce(letter, { address: 'chef@dupont.example', blame: 'sender' })];
      await store.writer.keepMessage(aMessage('m1'), bounces, NOW);
      const { address, status, diagnostic, reference, at, tiers } = aBounce(letter);
      const refused = [{ tiers, address, status, diagnostic, reference, at }];
      expect(await store.reader.listRefused(company, ['DUPONT', 'AUTRE'])).toEqual(refused);
      expect(await store.reader.listRefused(company, 'all')).toEqual(refused);
      expect(await store.reader.listRefused(company, ['AUTRE'])).toEqual([]);
      expect(await store.reader.listRefused(newCompany(), 'all')).toEqual([]);
      const lift = () => store.writer.liftRefusal(company, 'DUPONT', address, CAMILLE, later(1));
      expect([await lift(), await lift()]).toEqual([true, false]);
      expect(await store.reader.listRefused(company, 'all')).toEqual([]);
      const [line] = await store.reader.readHistory(company, 'DUPONT', 1);
      expect(line).toMatchObject({ act: 'address-lifted', by: CAMILLE });
    });

    test('the bounces of some letters are told, lifted since or not', async () => {
      const letter = await approveOne(store, company, [1]);
      await store.writer.keepMessage(aMessage('m1'), [aBounce(letter)], NOW);
      await store.writer.liftRefusal(company, 'DUPONT', aBounce(letter).address, CAMILLE, later(1));
      expect(await store.reader.listBouncesOf([letter.id, 'other'])).toEqual([aBounce(letter)]);
      expect([await store.reader.listBouncesOf(['other']), await store.reader.listBouncesOf([])]).toEqual([[], []]);
    });

    test('a letter is found by its key, also written anew, and not by that of another mailbox', async () => {
      const letter = await approveOne(store, company, [1]);
      const find = (ids: readonly string[], conversationId: string | null = null) =>
        store.reader.findLetter(ids, { mailbox, conversationId });
      expect(await find(['<x@y>', `<${letter.id}@essai.example>`])).toBe(letter.id);
      expect(await find([`<${letter.id}~2@essai.example>`])).toBe(letter.id);
      expect(await find(['<x|y@z>', '<x@y>'])).toBeNull();
      expect(await find([])).toBeNull();
    });

    test('a letter whose message Exchange named otherwise is found by that name, or by its conversation', async () => {
      const letter = await approveOne(store, company, [1]);
      const trace = {
        key: letter.id,
        graphId: 'g',
        internetMessageId: `<ex-${letter.id}@o>`,
        conversationId: letter.id,
      };
      await store.writer.decide(letter.id, 'approved', 'confirmed', { trace, sentAt: NOW.toISOString() }, CAMILLE, NOW);
      const find = (ids: readonly string[], conversationId: string | null) =>
        store.reader.findLetter(ids, { mailbox, conversationId });
      expect(await find([`<ex-${letter.id}@o>`], null)).toBe(letter.id);
      expect(await find([], letter.id)).toBe(letter.id);
      expect(await find([], 'another')).toBeNull();
    });
  });
}
