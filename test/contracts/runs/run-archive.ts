import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import type { RunArchive } from '../../../src/use-cases/ports/runs/run-reports.ts';
import { ALPHA } from '../dispatch/dossier-archive.ts';

/** An archive of files of runs, and a hand on the library behind it. */
export interface RunArchiveBench {
  readonly archive: RunArchive;
  /** The next upload is refused, once. */
  refuse(): void;
  files(): readonly { readonly path: string; readonly bytes: Uint8Array }[];
  close(): Promise<void>;
}

const textFile = (name: string, text: string) => ({
  name,
  contentType: 'text/csv',
  bytes: new TextEncoder().encode(text),
});

/** What every place for files of runs does. */
export function describeRunArchive(name: string, open: () => Promise<RunArchiveBench>): void {
  describe(`files of runs in ${name}`, () => {
    let bench: RunArchiveBench;
    beforeEach(async () => {
      bench = await open();
    });
    afterEach(() => bench.close());
    const fileAll = (...texts: readonly string[]) =>
      bench.archive.fileOfRun(
        ALPHA,
        day('2026-03-16'),
        texts.map((text, index) => textFile(`Compte-rendu_${index + 1}.csv`, text)),
      );
    const kept = () => bench.files().map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]);

    test('are kept by company and year, each with its address', async () => {
      const filed = await fileAll('a', 'b');
      expect(filed.map((one) => one.name)).toEqual(['Compte-rendu_1.csv', 'Compte-rendu_2.csv']);
      expect(filed.every(({ webUrl }) => /^https?:/u.test(webUrl))).toBe(true);
      expect(kept()).toEqual([
        ['ALPHA/Campagnes/2026/Compte-rendu_1.csv', 'a'],
        ['ALPHA/Campagnes/2026/Compte-rendu_2.csv', 'b'],
      ]);
    });

    test('filed again take the place of those before', async () => {
      await fileAll('a');
      await fileAll('c');
      expect(kept()).toEqual([['ALPHA/Campagnes/2026/Compte-rendu_1.csv', 'c']]);
    });

    test('one that is refused says so, and is filed the next time', async () => {
      bench.refuse();
      await expect(fileAll('a')).rejects.toMatchObject({ name: 'OutsideFault', kind: 'refused' });
      await fileAll('a');
      expect(kept()).toHaveLength(1);
    });
  });
}
