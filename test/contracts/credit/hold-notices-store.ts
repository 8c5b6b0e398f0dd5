import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MOST_TOLD_AT_ONCE, type NoticeTarget } from '../../../src/use-cases/ports/credit/hold-store.ts';
import { aNewHold, anApproval, holdFacts } from '../../builders/hold.ts';
import { CAMILLE, later, newCompany, type OpenStore, type Store } from '../../store/samples.ts';

const LEASE_MS = 60_000;
const ALL = 5_000;
const CHANNEL: NoticeTarget = { kind: 'conversation', id: '19:approbations@thread.tacv2' };
const BOSS: NoticeTarget = { kind: 'person', id: 'aad-chef' };
const SELLER: NoticeTarget = { kind: 'salesperson', address: 'luc.morel@bijou.example' };

/** What every store answers to those who tell people of holds. Needs a store whose notices no other suite claims meanwhile. */
export function describeHoldNotices(name: string, open: OpenStore): void {
  describe(`notices of holds in ${name}`, () => {
    let store: Store;
    let company: string;
    let hour = 0;
    let now: Date;
    beforeAll(async () => {
      store = await open();
    });
    // Each test is an hour later, after every lease of the ones before, and ends what they left to tell.
    beforeEach(async () => {
      company = newCompany();
      hour += 1;
      now = later(hour * 3_600_000);
      for (const { id } of await store.writer.claimNotices('sweeper', now, LEASE_MS, ALL)) {
        await store.writer.finishNotice(id, 'sweeper', 'told', now);
      }
    });
    const at = (ms: number) => new Date(now.getTime() + ms);
    const claim = (owner = 'worker', ms = 0, limit = ALL) => store.writer.claimNotices(owner, at(ms), LEASE_MS, limit);
    const openOne = async (targets: readonly NoticeTarget[], piece = 'BC1') =>
      (await store.writer.openHold(aNewHold({ company, targets, facts: holdFacts({ order: { piece } }) }), now)).hold;
    const targetsOf = async (ms = 0) => (await claim('worker', ms)).map((notice) => notice.target);

    test('who is to be told is written down with the hold, each once, and claimed in order', async () => {
      const hold = await openOne([CHANNEL, BOSS, SELLER, BOSS]);
      const claimed = await claim();
      expect(claimed).toEqual(
        [CHANNEL, BOSS, SELLER].map((target, index) => ({
          id: claimed[index]?.id,
          holdId: hold.id,
          company,
          target,
          state: 'telling',
        })),
      );
      expect(await claim('other')).toEqual([]);
    });

    test('a hold that was there already plans nothing', async () => {
      await openOne([BOSS]);
      await openOne([CHANNEL]);
      expect(await targetsOf()).toEqual([BOSS]);
    });

    test('a decision, a note and an escalation tell whom they name, and nobody when they are stale', async () => {
      const { id } = await openOne([]);
      const note = { kind: 'question', at: at(1).toISOString(), by: CAMILLE, text: 'Quand ?' } as const;
      await store.writer.addHoldNote(id, 1, note, [SELLER], at(1));
      await store.writer.addHoldNote(id, 1, note, [CHANNEL], at(1));
      await store.writer.escalateHold(id, 2, 1, [BOSS], at(2));
      await store.writer.decideHold(id, 3, anApproval(), [SELLER, CHANNEL], at(3));
      await store.writer.decideHold(id, 3, anApproval(), [BOSS], at(4));
      expect(await targetsOf(5)).toEqual([SELLER, BOSS, SELLER, CHANNEL]);
    });

    test('a target is told also of what waits, unless it was told or will be', async () => {
      const hold = await openOne([BOSS]);
      const also = (target: NoticeTarget) => store.writer.tellAlso(hold.id, target, at(1));
      expect([await also(CHANNEL), await also(CHANNEL), await also(BOSS)]).toEqual([true, false, false]);
      const [, toChannel] = await claim();
      expect(toChannel?.target).toEqual(CHANNEL);
      await store.writer.finishNotice(toChannel?.id ?? '', 'worker', 'unreachable', at(2));
      expect(await also(CHANNEL)).toBe(true);
      await store.writer.decideHold(hold.id, 1, anApproval(), [], at(3));
      expect(await also(SELLER)).toBe(false);
    });

    test('who was told of it or will be is known, but for who could not be reached', async () => {
      const { id } = await openOne([
        CHANNEL,
        BOSS,
        SELLER,
        { kind: 'person', id: 'p-gone' },
        { kind: 'person', id: 'p-new' },
      ]);
      for (const notice of await claim()) {
        const { target } = notice;
        if (target.kind !== 'person') continue;
        if (target.id === 'p-gone') await store.writer.finishNotice(notice.id, 'worker', 'unreachable', at(1));
        if (target.id === 'p-new') await store.writer.awaitPerson(notice.id, 'worker', `${company}-new`, at(1));
      }
      expect([...(await store.reader.peopleTold(id))].sort()).toEqual(['aad-chef', 'p-new']);
    });

    test('two workers claiming at once never take the same notice', async () => {
      const people = [1, 2, 3, 4, 5, 6].map((id): NoticeTarget => ({ kind: 'person', id: `p${id}` }));
      await openOne(people);
      const [first, second] = await Promise.all([claim('one', 0, 4), claim('two', 0, 4)]);
      expect(first.length + second.length).toBe(6);
      expect(new Set([...first, ...second].map((notice) => notice.id)).size).toBe(6);
    });

    test.each(['told', 'unreachable', 'unknown'] as const)('one that was %s is over', async (to) => {
      await openOne([BOSS]);
      const [notice] = await claim();
      await store.writer.finishNotice(notice?.id ?? '', 'worker', to, at(1));
      expect(await claim('other', 10 * LEASE_MS)).toEqual([]);
    });

    test('one that is given back is claimed again, after those not tried yet', async () => {
      await openOne([BOSS]);
      const [notice] = await claim('worker', 0, 1);
      await openOne([CHANNEL], 'BC2');
      await store.writer.finishNotice(notice?.id ?? '', 'worker', 'planned', at(1));
      expect((await claim('other', 2, 1)).map((one) => one.target)).toEqual([CHANNEL]);
      expect(await claim('other', 3, 1)).toEqual([notice]);
    });

    test('one that a dead worker was telling may have left: it is not claimed again, nor given back', async () => {
      await openOne([BOSS]);
      const [notice] = await claim();
      expect(await claim('other', LEASE_MS)).toEqual([]);
      await store.writer.finishNotice(notice?.id ?? '', 'worker', 'planned', at(LEASE_MS + 1));
      expect(await claim('other', LEASE_MS + 2)).toEqual([]);
    });

    describe('for a person whose own chat is not known', () => {
      let person = 0;
      let nadia: string;
      beforeEach(() => {
        person += 1;
        nadia = `aad-absente-${person}`;
      });
      const meet = (kind = 'personal') =>
        store.writer.remember({ conversationId: `${kind}-${nadia}`, kind, personId: nadia, reference: '{}' }, at(5));
      /** Claims all there is and finds nobody. */
      const findNobody = async (ms = 1) => {
        for (const { id } of await claim('worker', ms)) await store.writer.awaitPerson(id, 'worker', nadia, at(ms));
      };

      test('it waits, and is told once the chat is known: once', async () => {
        await openOne([SELLER]);
        await findNobody();
        expect(await targetsOf(2)).toEqual([]);
        await meet('groupChat');
        expect(await targetsOf(3)).toEqual([]);
        await meet();
        const [woken] = await claim('worker', 4);
        expect(woken?.target).toEqual(SELLER);
        await store.writer.finishNotice(woken?.id ?? '', 'worker', 'told', at(5));
        await meet();
        expect(await targetsOf(6)).toEqual([]);
      });

      test('a chat that died is none, until it is remembered anew', async () => {
        await meet();
        await store.writer.markDead(`personal-${nadia}`, 'uninstalled', at(1));
        await openOne([BOSS]);
        await findNobody(2);
        expect(await targetsOf(3)).toEqual([]);
        await meet();
        expect(await targetsOf(4)).toEqual([BOSS]);
      });

      test('one a hold: the newest takes the place of another, and other holds have theirs', async () => {
        const { id } = await openOne([BOSS]);
        await openOne([BOSS], 'BC2');
        await findNobody(1);
        await store.writer.decideHold(id, 1, anApproval(), [SELLER], at(2));
        await findNobody(2);
        await meet();
        expect(await targetsOf(3)).toEqual([BOSS, SELLER]);
      });

      test('two workers that find nobody at once leave one', async () => {
        await openOne([BOSS, SELLER]);
        const [one, two] = await claim();
        await Promise.all(
          [one, two].map((notice) => store.writer.awaitPerson(notice?.id ?? '', 'worker', nadia, at(1))),
        );
        await meet();
        expect(await targetsOf(2)).toHaveLength(1);
      });

      test('what ended meanwhile is not told', async () => {
        const { id } = await openOne([BOSS]);
        await findNobody();
        await store.writer.closeHold(id, 1, 'gone', null, at(2));
        await meet();
        expect(await targetsOf(3)).toEqual([]);
      });

      test('of many holds, the newest are told and the others wait no more', async () => {
        for (let piece = 1; piece <= MOST_TOLD_AT_ONCE + 2; piece += 1) await openOne([BOSS], `BC${piece}`);
        await findNobody();
        await meet();
        const woken = await claim('worker', 2);
        expect(woken).toHaveLength(MOST_TOLD_AT_ONCE);
        const holds = await Promise.all(woken.map(({ holdId }) => store.reader.readHold(holdId)));
        expect(holds.map((hold) => hold?.piece)).not.toContain('BC1');
        expect(holds.map((hold) => hold?.piece)).not.toContain('BC2');
        for (const { id } of woken) await store.writer.finishNotice(id, 'worker', 'told', at(3));
        expect(await targetsOf(4)).toEqual([]);
      });

      test('only who has it makes it wait', async () => {
        await openOne([BOSS]);
        const [notice] = await claim();
        await store.writer.awaitPerson(notice?.id ?? '', 'other', nadia, at(1));
        await store.writer.finishNotice(notice?.id ?? '', 'worker', 'told', at(2));
        await meet();
        expect(await targetsOf(3)).toEqual([]);
      });
    });

    test('only who has it finishes it', async () => {
      await openOne([BOSS]);
      const [notice] = await claim();
      await store.writer.finishNotice(notice?.id ?? '', 'other', 'planned', at(1));
      expect(await claim('other', 2)).toEqual([]);
      await store.writer.finishNotice(notice?.id ?? '', 'worker', 'planned', at(3));
      expect(await claim('other', 4)).toEqual([notice]);
    });
  });
}
