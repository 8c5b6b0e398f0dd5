import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import { holdsOf } from '../../../src/domain/recovery/holds.ts';
import type { Matter, MatterItem, MatterOf } from '../../../src/domain/recovery/matters/matter.ts';
import type { NewMatter } from '../../../src/use-cases/ports/recovery/matter-store.ts';
import type { MemoryAsked } from '../../../src/use-cases/ports/relance/memory-store.ts';
import { CAMILLE, later, NOW, newCompany, type OpenStore, type Store, YANN } from '../../store/samples.ts';

const ON = day('2026-03-16');
export const anItem = (ecNo: number): MatterItem => ({
  ...{ ecNo, piece: `FA${ecNo}`, due: day('2026-02-10'), amount: cents(120_00), left: cents(100_00) },
});

/** What every store of matters answers. */
export function describeMatterStore(name: string, open: OpenStore): void {
  describe(`matters in ${name}`, () => {
    let store: Store;
    let company: string;
    beforeAll(async () => {
      store = await open();
    });
    beforeEach(() => {
      company = newCompany();
    });

    const about = (ecNos: readonly number[], tiers: string) => ({
      ...{ id: randomUUID(), company, tiers, name: 'Élan & Fils', items: ecNos.map(anItem), by: CAMILLE, since: ON },
    });
    const aPromise = (ecNos = [1, 2], tiers = 'ÉLAN'): NewMatter => ({
      ...about(ecNos, tiers),
      kind: 'promise',
      facts: {
        currency: 'EUR',
        parts: [{ on: day('2026-04-30'), amount: cents(200_00), outcome: null }],
        unallocated: cents(0),
        note: 'Dit par la comptable 👍',
      },
    });
    const aDispute = (ecNos = [1], tiers = 'ÉLAN'): NewMatter => ({
      ...about(ecNos, tiers),
      kind: 'dispute',
      facts: { motif: 'Prix', note: 'Remise oubliée', owner: YANN, expected: day('2026-04-01') },
    });
    const aFile = (ecNos = [1], tiers = 'ÉLAN', since = ON): NewMatter => ({
      ...about(ecNos, tiers),
      since,
      kind: 'file',
      facts: {
        ...{ number: '', motif: 'Impayé', owner: YANN, contact: 'Le gérant', thirdParties: [] },
        ...{ scenario: 'Usuel', steps: [{ title: 'Appel', means: 'phone', delay: 0 }], priority: 'usual' },
        ...{ expectedLoss: 30, provision: cents(0), currency: 'EUR', interventions: [], paid: false, result: null },
      },
    });
    const proceedings = (tiers = 'ÉLAN'): NewMatter => ({
      ...about([], tiers),
      kind: 'proceedings',
      facts: {
        ...{ procedure: 'redressement', judgment: ON, published: null, abroad: false, declared: null, note: '' },
      },
    });
    const keep = async (given: NewMatter): Promise<Matter> => {
      const opened = await store.writer.openMatter(given, NOW);
      if (opened.kind === 'taken') throw new Error('taken');
      return opened.matter;
    };
    const ids = (matters: readonly Matter[]) => matters.map(({ id }) => id);
    const end = (matter: Matter, how = 'over') =>
      store.writer.changeMatter(
        matter as MatterOf<'promise'>,
        { facts: matter.facts as never, end: how, act: 'x' },
        YANN,
        later(5),
      );

    test.each([
      ['promise', aPromise],
      ['dispute', aDispute],
      ['proceedings', () => proceedings()],
      ['file', aFile],
    ] as const)('a %s is read as it was given, and its history holds nothing that was written', async (kind, make) => {
      const given = make();
      const opened = await store.writer.openMatter(given, NOW);
      const { facts, ...rest } = given;
      expect(opened).toMatchObject({ kind: 'matter', opened: true, matter: { ...rest, version: 1, end: null } });
      expect(opened.kind === 'matter' && (await store.reader.readMatter(given.id))).toEqual(
        opened.kind === 'matter' && opened.matter,
      );
      if (kind !== 'file') expect(opened).toMatchObject({ matter: { facts } });
      const lines = await store.reader.readHistory(company, 'ÉLAN', 5);
      expect(lines).toMatchObject([{ act: `${kind}-opened`, by: CAMILLE, subject: given.id }]);
      expect(JSON.stringify(lines)).not.toMatch(/comptable|Remise|gérant/u);
    });

    test('a second press of one form opens no second one, not even ten at once', async () => {
      const given = aPromise();
      const all = await Promise.all(Array.from({ length: 10 }, () => store.writer.openMatter(given, NOW)));
      expect(all.filter((one) => one.kind === 'matter' && one.opened)).toHaveLength(1);
      expect(new Set(all.map((one) => one.kind === 'matter' && one.matter.id))).toEqual(new Set([given.id]));
    });

    test('a form that names the matter of another customer, company or kind opens nothing, and tells nothing of it', async () => {
      const theirs = { ...aPromise(), company: newCompany() };
      await store.writer.openMatter(theirs, NOW);
      const forged = [aPromise(), { ...theirs, tiers: 'ZED' }, { ...aDispute(), company: theirs.company }];
      for (const one of forged) {
        expect(await store.writer.openMatter({ ...one, id: theirs.id }, NOW)).toEqual({ kind: 'taken', items: [] });
      }
      expect(await store.reader.readMatter(theirs.id)).toMatchObject({
        company: theirs.company,
        kind: 'promise',
        version: 1,
      });
    });

    test('an instalment is in at most one open file, whoever opens two at once; once that has ended it may be in another', async () => {
      const both = await Promise.all([aFile([1, 2]), aFile([2, 3])].map((one) => store.writer.openMatter(one, NOW)));
      expect(both.map(({ kind }) => kind).sort()).toEqual(['matter', 'taken']);
      expect(both.find(({ kind }) => kind === 'taken')).toEqual({ kind: 'taken', items: [{ ecNo: 2, piece: 'FA2' }] });
      await keep(aPromise([2]));
      const first = both.flatMap((one) => (one.kind === 'matter' ? one.matter : []))[0];
      if (!first) throw new Error('none');
      await end(first);
      expect((await keep(aFile([2]))).items).toMatchObject([{ ecNo: 2 }]);
    });

    test('files are numbered by year and company', async () => {
      const numbers = [await keep(aFile([1])), await keep(aFile([2])), await keep(aFile([3], 'A', day('2027-01-04')))];
      expect(numbers.map((one) => one.kind === 'file' && one.facts.number)).toEqual([
        'D2026-0001',
        'D2026-0002',
        'D2027-0001',
      ]);
    });

    test('they are listed by kind and customer, and found by code or by line under whatever code', async () => {
      const [one, two, three] = [await keep(aPromise()), await keep(aDispute([7], 'ZED')), await keep(proceedings())];
      const list = (kinds: readonly ('promise' | 'dispute' | 'proceedings')[], tiers?: string) =>
        store.reader.listMatters({ companies: [company], kinds, ...(tiers ? { tiers } : {}) }, 50);
      expect(ids(await list(['promise', 'dispute']))).toEqual(expect.arrayContaining([one.id, two.id]));
      expect(ids(await list(['promise', 'dispute', 'proceedings'], 'ZED'))).toEqual([two.id]);
      expect(ids(await store.reader.standingMatters(company, { codes: [], ecNos: [7] }))).toEqual([two.id]);
      expect(ids(await store.reader.standingMatters(company, { codes: ['ÉLAN'], ecNos: [] })).sort()).toEqual(
        [one.id, three.id].sort(),
      );
      expect(await store.reader.standingMatters(company, 'all')).toHaveLength(3);
      expect(await store.reader.standingMatters(company, { codes: [], ecNos: [] })).toEqual([]);
      expect(await store.reader.standingMatters(newCompany(), 'all')).toEqual([]);
    });

    test('what stands and can hold is told with all that says so: no dispute, and nothing that has ended or was taken out', async () => {
      const [promise, file] = [await keep(aPromise([1, 2])), await keep(aFile([3, 4]))];
      const all = [promise, await keep(proceedings('ZED')), file];
      await keep(aDispute([1]));
      await end(await keep(aPromise([9])));
      if (file.kind !== 'file') throw new Error('no file');
      const paid = { facts: file.facts, items: [anItem(4)], end: null, act: 'file-paid' };
      await store.writer.changeMatter(file, paid, YANN, later(5));
      const holding = (asked: MemoryAsked | 'all') => store.reader.holdingMatters(company, asked);
      const told = await holding('all');
      expect(told).toHaveLength(3);
      for (const { kind, tiers, facts, by, since } of all)
        expect(told).toContainEqual(expect.objectContaining({ kind, tiers, facts, by, since }));
      const standing = await store.reader.standingMatters(company, 'all');
      expect(told.flatMap(holdsOf)).toEqual(standing.flatMap(holdsOf));
      expect(told.flatMap(({ items }) => items.map(({ ecNo }) => ecNo)).sort()).toEqual([1, 2, 4]);
      expect(await holding({ codes: [], ecNos: [2] })).toMatchObject([{ kind: 'promise', items: [{}, {}] }]);
      expect(await holding({ codes: ['ZED'], ecNos: [] })).toMatchObject([{ kind: 'proceedings', items: [] }]);
      expect(await holding({ codes: [], ecNos: [] })).toEqual([]);
      expect(await store.reader.holdingMatters(newCompany(), 'all')).toEqual([]);
    });

    test('a change is made once, whoever presses twice; one that has ended stands no more and keeps what it was about', async () => {
      const matter = await keep(aPromise());
      const answers = await Promise.all(Array.from({ length: 5 }, () => end(matter, 'kept')));
      expect(answers.filter((one) => one !== 'stale')).toHaveLength(1);
      const read = await store.reader.readMatter(matter.id);
      expect(read).toMatchObject({ version: 2, items: matter.items, end: { how: 'kept', by: YANN } });
      expect(await store.reader.standingMatters(company, 'all')).toEqual([]);
      if (read) expect(await end(read)).toBe('stale');
    });

    test('those of one customer are told whole, the ones that have ended too', async () => {
      const [over, stands] = [await keep(aPromise()), await keep(proceedings())];
      await keep(aDispute([7], 'ZED'));
      await end(over, 'kept');
      const all = await store.reader.mattersOf(company, 'ÉLAN', 50);
      expect(ids(all).sort()).toEqual([over.id, stands.id].sort());
      expect(all.find(({ id }) => id === over.id)).toMatchObject({ end: { how: 'kept' }, items: over.items });
      expect(await store.reader.mattersOf(company, 'ÉLAN', 1)).toHaveLength(1);
      expect(await store.reader.mattersOf(newCompany(), 'ÉLAN', 50)).toEqual([]);
    });

    test('an instalment that leaves a file is free, and the file goes on without it', async () => {
      const matter = await keep(aFile([1, 2]));
      if (matter.kind !== 'file') throw new Error('no file');
      const change = { facts: matter.facts, items: [anItem(2)], end: null, act: 'file-paid' };
      await store.writer.changeMatter(matter, change, YANN, later(5));
      expect((await store.reader.readMatter(matter.id))?.items).toEqual([anItem(2)]);
      expect((await store.writer.openMatter(aFile([1]), NOW)).kind).toBe('matter');
    });

    test('an instalment that comes into a file is in no other, whoever is faster; one that was taken out may come in again', async () => {
      const [one, two] = [await keep(aFile([1, 2])), await keep(aFile([3]))];
      if (one.kind !== 'file' || two.kind !== 'file') throw new Error('no file');
      const about = (matter: MatterOf<'file'>, ecNos: readonly number[]) => {
        const change = { facts: matter.facts, items: ecNos.map(anItem), end: null, act: 'file-edited' };
        return store.writer.changeMatter(matter, { ...change, edited: ['items'] }, YANN, later(5));
      };
      expect(await about(one, [1, 3])).toBe('taken');
      expect(await store.reader.readMatter(one.id)).toEqual(one);
      const without = await about(one, [1]);
      if (typeof without === 'string') throw new Error(without);
      const both = await Promise.all([about(without, [1, 2]), about(two, [3, 2])]);
      expect(both.filter((answer) => answer === 'taken')).toHaveLength(1);
      const held = await store.reader.standingMatters(company, 'all');
      expect(held.flatMap(({ items }) => items.map(({ ecNo }) => ecNo)).sort()).toEqual([1, 2, 3]);
      const [line] = await store.reader.readHistory(company, 'ÉLAN', 1);
      expect(line).toMatchObject({ act: 'file-edited', by: YANN, facts: { edited: ['items'] } });
    });

    test('a dispute that is called otherwise is so for letters too, and tells who changed what', async () => {
      const matter = await keep(aDispute([7]));
      if (matter.kind !== 'dispute') throw new Error('no dispute');
      const by = { by: YANN, at: later(5).toISOString(), version: 2 };
      const changes = [{ field: 'motif', from: 'Prix', to: 'Qualité', ...by }] as const;
      const facts = { ...matter.facts, motif: 'Qualité', changes };
      await store.writer.changeMatter(matter, { facts, end: null, act: 'dispute-edited' }, YANN, later(5));
      expect(await store.reader.readMatter(matter.id)).toMatchObject({ version: 2, facts });
      expect((await store.reader.readMemory(company, 'all', ON)).get('ÉLAN')?.disputes).toMatchObject([
        { ecNo: 7, reason: 'Qualité – Remise oubliée', since: ON },
      ]);
    });

    test('F1: a dispute makes its instalments disputed, as long as it stands', async () => {
      const matter = await keep(aDispute([7]));
      const disputes = async () => (await store.reader.readMemory(company, 'all', ON)).get('ÉLAN')?.disputes ?? [];
      expect(await disputes()).toMatchObject([{ ecNo: 7, reason: 'Prix – Remise oubliée', since: ON }]);
      await end(matter, 'resolved');
      expect(await disputes()).toEqual([]);
    });

    test('the oldest few of a customer come with how many there are', async () => {
      const [one] = [await keep(aPromise([1])), await keep(aDispute([7], 'ZED')), await keep(proceedings())];
      await end(await keep(aFile([9])));
      const first = await store.reader.firstMatters(company, 'ÉLAN', 1);
      expect([first.total, first.matters]).toEqual([
        2,
        expect.arrayContaining([expect.objectContaining({ tiers: 'ÉLAN' })]),
      ]);
      expect(first.matters).toHaveLength(1);
      expect((await store.reader.firstMatters(company, 'ÉLAN', 5)).matters).toContainEqual(one);
      expect(await store.reader.firstMatters(company, 'NOBODY', 5)).toEqual({ matters: [], total: 0 });
    });

    test('a promise that failed is judged otherwise once; one that stands, was kept or withdrawn is not', async () => {
      const [failed, kept, standing] = [
        await keep(aPromise([1])),
        await keep(aPromise([2])),
        await keep(aPromise([3])),
      ];
      await end(failed, 'broken');
      await end(kept, 'withdrawn');
      const found = await store.reader.listFailedPromises(company, NOW, 9);
      expect(found).toMatchObject([
        { id: failed.id, version: 2, items: failed.items, end: { how: 'broken', by: YANN } },
      ]);
      expect(await store.reader.listFailedPromises(company, later(60), 9)).toEqual([]);
      const amend = (matter: Matter | undefined) => {
        if (matter?.kind !== 'promise') throw new Error('no promise');
        const { parts } = matter.facts;
        return store.writer.amendPromise(matter, { parts, how: 'kept' }, CAMILLE, later(9));
      };
      const answers = await Promise.all([amend(found[0]), amend(found[0])]);
      expect(answers.filter((one) => one === 'stale')).toHaveLength(1);
      expect(await store.reader.readMatter(failed.id)).toMatchObject({ version: 3, end: { how: 'kept', by: YANN } });
      expect([await amend(standing), await amend((await store.reader.readMatter(kept.id)) ?? undefined)]).toEqual(
        Array(2).fill('stale'),
      );
      const [line] = await store.reader.readHistory(company, 'ÉLAN', 1);
      expect(line).toMatchObject({ act: 'promise-judged-again', by: CAMILLE, subject: failed.id });
    });

    test('one that there is not is null', async () => {
      expect(await store.reader.readMatter('nothing')).toBeNull();
    });
  });
}
