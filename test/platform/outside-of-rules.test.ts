import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { frenchHolidays } from '../../src/platform/holidays.ts';
import { findCopies, readCopy } from '../../src/platform/invoice-copies.ts';

describe('French public holidays', () => {
  const isHoliday = frenchHolidays();
  test.each(['2026-01-01', '2026-04-06', '2026-05-14', '2026-07-14', '2026-11-11', '2026-12-25'])('%s is one', (day) =>
    expect(isHoliday(day)).toBe(true),
  );
  test.each(['2026-01-02', '2026-07-15', '2026-05-31'])('%s is none', (day) => expect(isHoliday(day)).toBe(false));
});

describe('copies of invoices in a folder', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'relance-copies-'));
  for (const name of ['FA2600001.pdf', 'fa2600002.PDF', 'notes.txt']) writeFileSync(path.join(folder, name), name);

  test('are found by piece number, whatever the case, in the order asked, once each', async () => {
    expect(await findCopies(folder, ['FA2600002', 'FA2600009', 'FA2600001', 'FA2600002'])).toEqual([
      'fa2600002.PDF',
      'FA2600001.pdf',
    ]);
  });

  test.each(['../secret', '..', 'a/b', 'C:\\x', ''])(
    'a piece number such as %j never leaves the folder',
    async (piece) => {
      expect(await findCopies(folder, [piece])).toEqual([]);
    },
  );

  test('a folder that is not there holds none', async () => {
    expect(await findCopies(path.join(folder, 'none'), ['FA2600001'])).toEqual([]);
  });

  test('are read whole', async () => {
    expect(Buffer.from(await readCopy(folder, 'FA2600001.pdf')).toString()).toBe('FA2600001.pdf');
  });
});
