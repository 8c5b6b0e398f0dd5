import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import type { LitigationAsked } from '../../../src/use-cases/ports/litigation/litigation-store.ts';
import { CAMILLE, later, NOW, newCompany, type OpenStore, type Store } from '../../store/samples.ts';

const MADE = {
  digest: 'a'.repeat(64),
  name: 'Dossier contentieux ELAN 2026-03-16 aaaaaaaaaaaa.zip',
  bytes: 3_000_000_000,
};
const DOCUMENT = { name: MADE.name, webUrl: 'https://demo.example/a.zip', driveItemId: '01A' };

/** What every store of dossiers contentieux answers. */
export function describeLitigationStore(name: string, open: OpenStore): void {
  describe(`dossiers contentieux in ${name}`, () => {
    let store: Store;
    let company: string;
    beforeAll(async () => {
      store = await open();
    });
    beforeEach(() => {
      company = newCompany();
    });

    const asked = (over: Partial<LitigationAsked> = {}): LitigationAsked => ({
      ...{ company, tiers: 'ÉLAN', onDay: day('2026-03-16'), language: 'fr', fileNumber: null, comments: ['c1', 'c2'] },
      ...over,
    });
    const ask = (over: Partial<LitigationAsked> = {}, at = NOW, id = randomUUID()) =>
      store.writer.askExport(id, asked(over), CAMILLE, at);

    test('one is read as it was asked for; a second press of its form asks for no second one, not even ten at once', async () => {
      const id = randomUUID();
      const all = await Promise.all(Array.from({ length: 10 }, () => ask({ fileNumber: 'D2026-0001' }, NOW, id)));
      expect(new Set(all.map((one) => one.id))).toEqual(new Set([id]));
      const read = await store.reader.readExport(id);
      expect(read).toMatchObject({ ...asked({ fileNumber: 'D2026-0001' }), state: 'asked', by: CAMILLE, made: null });
      expect(await store.reader.listExports(company, 'ÉLAN', 5)).toHaveLength(1);
      expect(await store.reader.readExport(randomUUID())).toBeNull();
    });

    test('it goes from asked to filing to filed, each step once and with its line of history; then it is finished', async () => {
      const one = await ask();
      const unfinished = async () => (await store.reader.listUnfinishedExports(1_000)).map(({ id }) => id);
      expect(await unfinished()).toContain(one.id);
      const filing = await store.writer.moveExport(one, { to: 'filing', made: MADE }, later(1));
      expect(filing).toMatchObject({ state: 'filing', made: MADE });
      expect(await store.writer.moveExport(one, { to: 'filing', made: MADE }, later(2))).toBeNull();
      if (!filing) throw new Error('none');
      const filed = await store.writer.moveExport(filing, { to: 'filed', document: DOCUMENT }, later(3));
      expect(await store.reader.readExport(one.id)).toEqual(filed);
      expect(filed).toMatchObject({ state: 'filed', made: MADE, document: DOCUMENT, problem: null });
      expect(await unfinished()).not.toContain(one.id);
      const lines = await store.reader.readHistory(company, 'ÉLAN', 5);
      expect(lines.map(({ act }) => act)).toEqual(['litigation-filed', 'litigation-filing', 'litigation-asked']);
      expect(lines[0]).toMatchObject({ by: CAMILLE, subject: one.id, facts: { digest: MADE.digest, comments: 2 } });
    });

    test('made again as it was, since it could not be filed, history says so once; made anew it says that', async () => {
      const filing = await store.writer.moveExport(await ask(), { to: 'filing', made: MADE }, later(1));
      if (!filing) throw new Error('none');
      const again = await store.writer.moveExport(filing, { to: 'filing', made: MADE }, later(2));
      const acts = async () => (await store.reader.readHistory(company, 'ÉLAN', 9)).map(({ act }) => act);
      expect(await acts()).toEqual(['litigation-filing', 'litigation-asked']);
      if (!again) throw new Error('none');
      await store.writer.moveExport(again, { to: 'filing', made: { ...MADE, digest: 'b'.repeat(64) } }, later(3));
      expect(await acts()).toEqual(['litigation-filing', 'litigation-filing', 'litigation-asked']);
    });

    test('being filed it may be made again, and be refused with why', async () => {
      const one = await ask();
      const filing = await store.writer.moveExport(one, { to: 'filing', made: MADE }, later(1));
      if (!filing) throw new Error('none');
      const again = { ...MADE, digest: 'b'.repeat(64) };
      const second = await store.writer.moveExport(filing, { to: 'filing', made: again }, later(2));
      expect(second).toMatchObject({ state: 'filing', made: again });
      if (!second) throw new Error('none');
      await store.writer.moveExport(second, { to: 'refused', problem: 'too-large' }, later(3));
      expect(await store.reader.readExport(one.id)).toMatchObject({ state: 'refused', problem: 'too-large' });
    });

    test('those of one customer are listed, the newest first', async () => {
      const [first, second] = [await ask({}, NOW), await ask({}, later(1_000))];
      await ask({ tiers: 'ZED' });
      const ids = async (most: number) => (await store.reader.listExports(company, 'ÉLAN', most)).map(({ id }) => id);
      expect(await ids(5)).toEqual([second.id, first.id]);
      expect(await ids(1)).toEqual([second.id]);
    });
  });
}
