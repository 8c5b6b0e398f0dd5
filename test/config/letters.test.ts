import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { settingsOf } from '../../src/assemble/room.ts';
import { ROOMS } from '../../src/assemble/rooms.ts';
import { companyFileSchema, toCompany } from '../../src/config/companies.ts';
import { settingOf } from '../../src/domain/company/room-setting.ts';
import { LETTERS } from '../../src/domain/relance/kinds/letters-setting.ts';

const [example] = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../env/companies.example.json'), 'utf8'));
const PARTS = settingsOf(ROOMS);
const read = (letters: unknown) => companyFileSchema(PARTS).safeParse({ ...example, policy: { letters } });

test('what the file leaves out of letters beside the rappel is the default’s, field by field', () => {
  const { data } = read({ prevenance: { daysBefore: 5 }, releve: { everybody: true } });
  if (!data) throw new Error('Not read');
  expect(settingOf(toCompany(data), LETTERS)).toEqual({
    prevenance: { daysBefore: 5, minimum: 0 },
    releve: { of: 'open-items', day: 1, everybody: true, tiers: [] },
  });
});

test.each([
  ['C7: a prévenance on the due date', { prevenance: { daysBefore: 0 } }, 'policy.letters.prevenance.daysBefore'],
  ['a day that some months have not', { releve: { day: 29 } }, 'policy.letters.releve.day'],
  ['what a relevé is not of', { releve: { of: 'all' } }, 'policy.letters.releve.of'],
  ['a field that there is not', { releve: { customers: [] } }, 'policy.letters.releve'],
])('%s is refused by its name', (_, letters, field) => {
  expect(read(letters).error?.issues.map((issue) => issue.path.join('.'))).toEqual([field]);
});
