import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { demoCompanies } from '../../src/demo/company/settings.ts';
import { layStatuses, readingStatuses } from '../../src/demo/lay-statuses.ts';
import { settingOf } from '../../src/domain/company/room-setting.ts';
import { day } from '../../src/domain/day.ts';
import { EINVOICING } from '../../src/domain/einvoicing/einvoicing-setting.ts';

const TODAY = day('2026-11-30');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'relance-laid-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const places = () =>
  demoCompanies().map((company) => settingOf(readingStatuses(company, folder), EINVOICING).folder !== '');

test('the first company of the demo looks where its platform laid a file, once it did; the other never', async () => {
  expect(places()).toEqual([false, false]);
  await layStatuses(TODAY, folder);
  expect(places()).toEqual([true, false]);
});

test('the same day gives the same file, of five statuses', async () => {
  const read = () => {
    const place = path.join(folder, 'statuts-efactures');
    const [name = ''] = readdirSync(place);
    return readFileSync(path.join(place, name), 'utf8');
  };
  await layStatuses(TODAY, folder);
  const first = read();
  await layStatuses(TODAY, folder);
  expect(read()).toBe(first);
  expect(first.trim().split('\n')).toHaveLength(6);
});
