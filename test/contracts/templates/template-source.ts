import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Company } from '../../../src/domain/company/company.ts';
import type { TemplateSource } from '../../../src/use-cases/ports/templates/template-source.ts';

/** A place where texts are kept, and a hand that writes there. */
export interface SourceBench {
  readonly source: TemplateSource;
  readonly company: Company;
  /** Whether the place tells who wrote. */
  readonly knowsAuthors: boolean;
  write(name: string, text: string): Promise<void>;
  close(): Promise<void>;
}

/** What every place of texts answers. */
export function describeTemplateSource(name: string, open: () => Promise<SourceBench>): void {
  describe(`where texts of letters are kept: ${name}`, () => {
    let bench: SourceBench;
    beforeEach(async () => {
      bench = await open();
    });
    afterEach(() => bench.close());
    const list = () => bench.source.listFiles(bench.company);

    test('a place that nobody made yet holds none', async () => {
      expect(await list()).toEqual([]);
    });

    test('its Markdown files are read as they were written, other files are not its', async () => {
      await bench.write('rappel-1.fr.md', '\ufeffL’été, « œuvre » 👍\r\n');
      await bench.write('Rappel-2.fr.MD', 'Deux');
      await bench.write('logo.png', 'x');
      const files = (await list()).toSorted((one, other) => (one.name < other.name ? 1 : -1));
      expect(files.map(({ name: file }) => file)).toEqual(['rappel-1.fr.md', 'Rappel-2.fr.MD']);
      expect((await files[0]?.read())?.replace(/^\ufeff/u, '')).toBe('L’été, « œuvre » 👍\r\n');
      expect(files[1]?.bytes).toBe(4);
    });

    test('its mark is the same until the text changes, and another then', async () => {
      await bench.write('rappel-1.fr.md', 'Un');
      const [first] = await list();
      const [again] = await list();
      await bench.write('rappel-1.fr.md', 'Deux');
      const [changed] = await list();
      expect(again?.tag).toBe(first?.tag);
      expect(changed?.tag).not.toBe(first?.tag);
      expect(await changed?.read()).toBe('Deux');
    });

    test('says who changed it last, where the place knows', async () => {
      await bench.write('rappel-1.fr.md', 'Un');
      const [file] = await list();
      expect(file?.author?.name ?? null).toBe(bench.knowsAuthors ? 'Camille Perrin' : null);
    });
  });
}
