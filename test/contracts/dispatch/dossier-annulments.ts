import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import type { OutsideFault } from '../../../src/use-cases/ports/outside-fault.ts';
import { ALPHA, type ArchiveBench, COLUMNS, folderOf, pdf } from './dossier-archive.ts';

/** What every archive of dossiers does with documents whose letter was annulled. */
export function describeDossierAnnulments(name: string, open: () => Promise<ArchiveBench>): void {
  describe(`annulled letters in the dossiers: ${name}`, () => {
    let bench: ArchiveBench;
    beforeEach(async () => {
      bench = await open();
    });
    afterEach(() => bench.close());
    const file = (documents = [pdf()]) => bench.archive.file(folderOf(), documents, COLUMNS);

    test('documents whose letter was annulled say so, keep their columns and content, and may be told again', async () => {
      const filed = await file([pdf(), { ...pdf('Relance.eml'), contentType: 'message/rfc822' }]);
      expect(bench.files().map(({ annulled }) => annulled)).toEqual([null, null]);
      const mark = {
        on: day('2026-03-17'),
        by: 'Nadia Colin',
        reason: 'Envoyée à un ancien gérant. '.repeat(17).trim(),
      };
      await bench.archive.mark(ALPHA, filed, mark);
      await bench.archive.mark(ALPHA, filed, mark);
      expect(bench.files()).toHaveLength(2);
      for (const one of bench.files()) {
        expect(one).toMatchObject({
          columns: COLUMNS,
          annulled: { on: mark.on, text: `Nadia Colin : ${mark.reason}` },
        });
      }
    });

    test('a document that people took away says nothing: it may be there later', async () => {
      const [one] = await file();
      const gone = { name: 'x', webUrl: one?.webUrl ?? '', driveItemId: 'nowhere' };
      const mark = { on: day('2026-03-17'), by: 'Nadia Colin', reason: 'Mauvais client' };
      const fault = await bench.archive.mark(ALPHA, [gone], mark).catch((thrown: OutsideFault) => thrown);
      expect(fault).toMatchObject({ kind: 'busy', about: { operation: 'columns', reason: 'file-gone' } });
    });
  });
}
