import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ALPHA, type ArchiveBench, COLUMNS, folderOf, pdf } from './dossier-archive.ts';

/** What every archive answers about what lies in its folders, and beside the customers'. */
export function describeDossierListing(name: string, open: () => Promise<ArchiveBench>): void {
  describe(`what lies in the dossiers: ${name}`, () => {
    let bench: ArchiveBench;
    beforeEach(async () => {
      bench = await open();
    });
    afterEach(() => bench.close());

    const file = (documents = [pdf()], folder = folderOf()) => bench.archive.file(folder, documents, COLUMNS);

    test('a paper of no one customer lies beside the customers, by year; again it replaces', async () => {
      const [first, second] = [pdf('Courriers.pdf', 'avant'), pdf('Courriers.pdf', 'après')];
      const one = await bench.archive.fileOfCompany(ALPHA, { name: 'Courriers', year: '2026' }, first);
      const other = await bench.archive.fileOfCompany(ALPHA, { name: 'Courriers', year: '2026' }, second);
      expect([one.name, other.driveItemId]).toEqual(['Courriers.pdf', one.driveItemId]);
      expect(URL.canParse(one.webUrl)).toBe(true);
      expect(bench.files().map((one) => one.path)).toEqual(['ALPHA/Courriers/2026/Courriers.pdf']);
      expect(Buffer.from(bench.files()[0]?.bytes ?? []).toString()).toBe('après');
    });

    test('the files of a year are listed by name, of that customer alone; none where there is no folder', async () => {
      expect(await bench.archive.list(folderOf())).toEqual([]);
      const filed = await file([pdf('Relance.pdf'), pdf('Avis é.pdf')]);
      await file([pdf('Autre.pdf')], folderOf('AUTRE', 'Autre'));
      const byName = filed.toSorted((one, other) => (one.name < other.name ? -1 : 1));
      expect(await bench.archive.list(folderOf())).toEqual(byName);
      expect(await bench.archive.list(folderOf('DUPONT', 'Dupont SA', '2025'))).toEqual([]);
    });

    test('what a document holds is read as it is now; of one that is there no more, nothing', async () => {
      const [first] = await file([pdf('Relance.pdf', 'avant')]);
      const read = async (id = first?.driveItemId ?? '') => bench.archive.read(ALPHA, id);
      expect(Buffer.from((await read()) ?? []).toString()).toBe('avant');
      await file([pdf('Relance.pdf', 'après')]);
      expect(Buffer.from((await read()) ?? []).toString()).toBe('après');
      expect(await read('01UNKNOWN')).toBeNull();
    });
  });
}
