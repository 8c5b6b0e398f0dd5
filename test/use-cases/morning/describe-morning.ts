import { describe, expect, test } from 'vitest';
import { OutsideFault } from '../../../src/use-cases/ports/outside-fault.ts';
import type { Delivered } from '../../../src/use-cases/ports/transport/delivered.ts';
import { anInvoice } from '../../builders/entry.ts';
import { aKnownRisk, aNewHold } from '../../builders/hold.ts';
import {
  booksOf,
  goTo,
  lastPost,
  type MorningBench,
  type OpenMorningStore,
  openMorning,
  pass,
} from './morning-bench.ts';

/** Due on Sunday 1 March 2026: newly late on Monday the 2nd. */
const NEW = anInvoice({ ecNo: 1, due: '2026-03-01' });
const LEASE_MS = 5 * 60_000;
const sageDown = new OutsideFault('busy', 'sage-unreachable', 'no answer');

/** What every store makes of the morning post: once whatever happens. */
export function describeMorning(name: string, openStore: OpenMorningStore): void {
  const open = (facts: Parameters<typeof openMorning>[1] = {}): Promise<MorningBench> =>
    openMorning(openStore, { entries: [NEW], ...facts });

  describe(`the morning post: ${name}`, () => {
    test('says what is new, who is blocked and what waits, once', async () => {
      const bench = await open();
      const { store, company, clock } = bench;
      await store.saveRisks(company.code, [aKnownRisk({ since: '2026-03-01T10:00:00.000Z' })], clock.now());
      const { hold } = await store.openHold(aNewHold({ company: company.code }), clock.now());
      expect(await pass(bench)).toBe(1);
      expect(await pass(bench)).toBe(0);
      expect(bench.posted).toMatchObject([
        {
          conversationId: bench.places[0],
          post: {
            company: { code: company.code, name: 'Bijou SA' },
            on: '2026-03-02',
            since: null,
            newlyLate: [{ code: 'CARAT', name: 'Carat Distribution SARL', newlyLate: 1_000_00 }],
            newlyBlocked: [{ payer: 'DUPONT', overLimit: 5_000_00 }],
            waiting: [{ holdId: hold.id, piece: 'BC00042', amount: 3_000_00, currency: 'EUR' }],
            readAt: '2026-03-02T07:30:00.000Z',
          },
        },
      ]);
      expect(await lastPost(bench)).toBe('2026-03-02');
    });

    test.each([
      ['before its hour', '2026-03-02T07:29:00Z'],
      ['on a Sunday', '2026-03-01T10:00:00Z'],
      ['on Easter Monday', '2026-04-06T10:00:00Z'],
    ])('%s nothing is read and nothing leaves', async (_, at) => {
      const bench = await open({ at });
      expect(await pass(bench)).toBe(0);
      expect([bench.posted.length, bench.books.reads]).toEqual([0, 0]);
    });

    test('is quiet when nothing is new, and then does not look again that day', async () => {
      const bench = await open({ entries: [anInvoice({ due: '2026-01-31' })] });
      expect(await pass(bench)).toBe(0);
      const { reads } = bench.books;
      bench.books.entries = [NEW];
      expect(await pass(bench)).toBe(0);
      expect([bench.posted.length, bench.books.reads]).toEqual([0, reads]);
      expect(await lastPost(bench)).toBe('2026-03-02');
    });

    describe('and what rooms say beside it', () => {
      const OLD = [anInvoice({ due: '2026-01-31' })];
      const storeDown = new OutsideFault('unknown', 'sql', 'away');

      test('leaves with it; the rooms are asked once for all conversations', async () => {
        const bench = await open({ places: 3 });
        bench.aside.now = { parts: ['promises'], missing: null };
        expect(await pass(bench)).toBe(3);
        expect(bench.posted.map(({ beside }) => beside)).toEqual([['promises'], ['promises'], ['promises']]);
        expect(bench.asked).toEqual([`${bench.company.code} 2026-03-02`]);
      });

      test('makes a post leave that would be quiet, once', async () => {
        const bench = await open({ entries: OLD });
        bench.aside.now = { parts: ['promises'], missing: null };
        expect(await pass(bench)).toBe(1);
        expect(await pass(bench)).toBe(0);
        expect(bench.posted).toMatchObject([{ post: { newlyLate: [] }, beside: ['promises'] }]);
      });

      test('is missing where a room does not answer: the post leaves all the same, and not again that day', async () => {
        const bench = await open();
        bench.aside.now = { parts: ['reminders'], missing: storeDown };
        expect(await pass(bench)).toBe(1);
        bench.aside.now = { parts: ['promises', 'reminders'], missing: null };
        expect(await pass(bench)).toBe(0);
        expect(bench.posted.map(({ beside }) => beside)).toEqual([['reminders']]);
      });

      test('is waited for where nothing else is said: silence would read as good news', async () => {
        const bench = await open({ entries: OLD });
        bench.aside.now = { parts: [], missing: storeDown };
        await expect(pass(bench)).rejects.toBe(storeDown);
        expect(bench.posted).toEqual([]);
        bench.aside.now = { parts: ['promises'], missing: null };
        expect(await pass(bench)).toBe(1);
        bench.clock.pass(LEASE_MS + 1);
        expect(await pass(bench)).toBe(0);
      });

      test('where no conversation wants the post, no room is asked', async () => {
        const bench = await open({ places: 0 });
        await pass(bench);
        expect(bench.asked).toEqual([]);
      });
    });

    test('where no conversation wants it, no book is read', async () => {
      const bench = await open({ places: 0 });
      expect(await pass(bench)).toBe(0);
      expect(bench.books.reads).toBe(0);
    });

    test('leaves once for each conversation, and the books are read once for all of them', async () => {
      const alone = await open();
      await pass(alone);
      const bench = await open({ places: 3 });
      expect(await pass(bench)).toBe(3);
      expect(bench.posted.map(({ conversationId }) => conversationId)).toEqual(bench.places);
      expect(bench.books.reads).toBe(alone.books.reads);
    });

    test('of ten instances at the same minute, one posts', async () => {
      const bench = await open();
      const counts = await Promise.all(Array.from({ length: 10 }, () => pass(bench)));
      expect(counts.toSorted()).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
      expect(bench.posted).toHaveLength(1);
    });

    test('a process that dies after it posted: nothing leaves again that day, and the next day goes on from there', async () => {
      const bench = await open();
      const dies = { ...bench.store, finishMorningPost: () => Promise.reject(new Error('killed')) };
      await expect(pass(bench, { mornings: dies })).rejects.toThrow('killed');
      expect(await pass(bench)).toBe(0);
      bench.clock.pass(LEASE_MS + 1);
      expect(await pass(bench)).toBe(0);
      expect(bench.posted).toHaveLength(1);

      goTo(bench, '2026-03-03T07:30:00Z');
      bench.books.entries = [NEW, anInvoice({ ecNo: 2, due: '2026-03-02', amount: 70_00 })];
      expect(await pass(bench)).toBe(1);
      expect(bench.posted[1]?.post).toMatchObject({ since: '2026-03-02', newlyLate: [{ newlyLate: 70_00 }] });
    });

    test('Sage that does not answer is said, and the post leaves when it answers again, the same day', async () => {
      const bench = await open();
      bench.books.fault = sageDown;
      await expect(pass(bench)).rejects.toBe(sageDown);
      expect(bench.posted).toEqual([]);
      bench.books.fault = null;
      goTo(bench, '2026-03-02T14:00:00Z');
      expect(await pass(bench)).toBe(1);
    });

    test('a company that fails does not keep the others from posting', async () => {
      const bench = await open({ others: ['PANNE'] });
      const [broken] = bench.others[0] ?? [];
      const place = `${bench.places[0]}-panne`;
      await bench.store.addPurpose(place, 'morning', broken?.code ?? '', 'p-marc', 'Marc Vidal', bench.clock.now());
      booksOf(bench, 0).fault = sageDown;
      await expect(pass(bench)).rejects.toBe(sageDown);
      expect(bench.posted.map(({ conversationId }) => conversationId)).toEqual(bench.places);
    });

    test.each<[Delivered, number, string]>([
      ['told', 1, 'sent: not again'],
      ['busy', 2, 'did not leave: tried again'],
      ['unknown', 1, 'may have left: not repeated'],
      ['refused', 1, 'a place that is gone: not tried again that day'],
    ])('Teams answers %s: %i tries; %s', async (answer, tries) => {
      const bench = await open({ answers: [answer] });
      expect(await pass(bench)).toBe(answer === 'told' ? 1 : 0);
      expect(await pass(bench)).toBe(answer === 'busy' ? 1 : 0);
      expect(bench.posted).toHaveLength(tries);
      expect(await lastPost(bench)).toBe('2026-03-02');
    });

    test('after a stop of three days over its hour, one post in the afternoon says all that came meanwhile', async () => {
      const bench = await open();
      await pass(bench);
      goTo(bench, '2026-03-06T14:00:00Z');
      bench.books.entries = [
        NEW,
        anInvoice({ ecNo: 2, due: '2026-03-02', amount: 20_00 }),
        anInvoice({ ecNo: 3, due: '2026-03-05', amount: 3_00 }),
      ];
      expect(await pass(bench)).toBe(1);
      expect(bench.posted[1]?.post).toMatchObject({
        on: '2026-03-06',
        since: '2026-03-02',
        newlyLateTotals: [{ total: 23_00 }],
      });
    });

    test.each([
      ['from a Friday to the Monday after the clocks went forward', '2026-03-27T07:30:00Z', '2026-03-30T06:30:00Z'],
      ['from a Friday to the Monday after they went back', '2026-10-23T06:30:00Z', '2026-10-26T07:30:00Z'],
    ])('%s: once at each hour, and the week-end is counted', async (_, friday, monday) => {
      const saturday = new Date(Date.parse(friday) + 86_400_000).toISOString().slice(0, 10);
      const bench = await open({ at: friday, entries: [] });
      expect(await pass(bench)).toBe(0);
      bench.books.entries = [anInvoice({ due: saturday })];
      goTo(bench, new Date(Date.parse(monday) - 60_000).toISOString());
      expect(await pass(bench)).toBe(0);
      goTo(bench, monday);
      expect(await pass(bench)).toBe(1);
      bench.clock.pass(3_600_000);
      expect(await pass(bench)).toBe(0);
      expect(bench.posted[0]?.post).toMatchObject({
        since: friday.slice(0, 10),
        newlyLateTotals: [{ total: 1_000_00 }],
      });
    });

    test('over Easter, Tuesday says what became late since Friday', async () => {
      const bench = await open({ at: '2026-04-03T06:30:00Z', entries: [] });
      await pass(bench);
      bench.books.entries = [anInvoice({ due: '2026-04-03' })];
      goTo(bench, '2026-04-07T06:30:00Z');
      expect(await pass(bench)).toBe(1);
      expect(bench.posted[0]?.post).toMatchObject({ on: '2026-04-07', since: '2026-04-03' });
    });
  });
}
