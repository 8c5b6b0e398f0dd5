import { beforeEach, describe, expect, test } from 'vitest';
import type { Lake } from '../../../src/use-cases/ports/figures/lake.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = async (lake: Lake, path: string): Promise<string | null> => {
  const read = await lake.read(path);
  return read === null ? null : new TextDecoder().decode(read);
};

/** What every place for files does. `open` gives an empty one. */
export function lakeContract(name: string, open: () => Promise<Lake>): void {
  describe(`a lake: ${name}`, () => {
    let lake: Lake;
    beforeEach(async () => {
      lake = await open();
    });

    test('is empty at first, and says so quietly', async () => {
      expect(await lake.read('FactInvoice/data.parquet')).toBeNull();
      expect(await lake.list('FactInvoice')).toEqual(new Set());
      await expect(lake.remove('FactInvoice/data.parquet')).resolves.toBeUndefined();
    });

    test('gives back what was written, by its path, under its folder alone', async () => {
      await lake.write('FactInvoice/CompanyPart=ALPHA/YearPart=2025/data.parquet', bytes('un'));
      await lake.write('FactInvoice/CompanyPart=L%C3%89O/YearPart=2026/data.parquet', bytes('deux'));
      await lake.write('FactInvoiceOther/data.parquet', bytes('autre'));
      expect(await lake.list('FactInvoice')).toEqual(
        new Set([
          'FactInvoice/CompanyPart=ALPHA/YearPart=2025/data.parquet',
          'FactInvoice/CompanyPart=L%C3%89O/YearPart=2026/data.parquet',
        ]),
      );
      expect(await textOf(lake, 'FactInvoice/CompanyPart=L%C3%89O/YearPart=2026/data.parquet')).toBe('deux');
    });

    test('a file written again is the new one, shorter or longer', async () => {
      await lake.write('a/b', bytes('a longer text'));
      await lake.write('a/b', bytes('short'));
      expect(await textOf(lake, 'a/b')).toBe('short');
      expect(await lake.list('a')).toEqual(new Set(['a/b']));
    });

    test('bytes that are a part of others are written alone', async () => {
      await lake.write('a/b', bytes('0123456789').subarray(3, 6));
      expect(await textOf(lake, 'a/b')).toBe('345');
    });

    test('what was removed is there no more, and may be removed again', async () => {
      await lake.write('a/b', bytes('x'));
      await lake.remove('a/b');
      await lake.remove('a/b');
      expect(await lake.list('a')).toEqual(new Set());
      expect(await lake.read('a/b')).toBeNull();
    });
  });
}
