import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { settingsOf } from '../../src/assemble/room.ts';
import { ROOMS } from '../../src/assemble/rooms.ts';
import { companyFileSchema, toCompany } from '../../src/config/companies.ts';
import { type SettingsPart, settingsPart } from '../../src/config/room-settings.ts';
import { type RoomSetting, settingOf } from '../../src/domain/company/room-setting.ts';
import { POSITIONS } from '../../src/domain/positions/positions-setting.ts';

const [example] = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../env/companies.example.json'), 'utf8'));
const PRODUCT = settingsOf(ROOMS);
const read = (policy: unknown, parts = PRODUCT, more: object = {}) =>
  companyFileSchema(parts).safeParse({ ...example, policy, ...more });
const companyOf = (policy: unknown, parts = PRODUCT) => {
  const { data } = read(policy, parts);
  if (!data) throw new Error('Not read');
  return toCompany(data);
};
const problemsOf = (policy: unknown, parts = PRODUCT, more: object = {}): readonly string[] =>
  read(policy, parts, more).error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];

interface Tea {
  readonly minutes: number;
  readonly sorts: readonly string[];
}
const TEA: RoomSetting<Tea> = { key: 'tea', byDefault: { minutes: 3, sorts: ['vert'] } };
const tea: SettingsPart = settingsPart(
  TEA,
  { minutes: z.number().int().min(1), sorts: z.array(z.string()) },
  { minutes: 'combien le laisser infuser', sorts: 'ce qui est servi' },
);

describe('a setting of a room', () => {
  test('is what the companies file says; a field that it leaves out is the default’s, and so is all where it says nothing', () => {
    expect(settingOf(companyOf({ tea: { minutes: 5 } }, [tea]), TEA)).toEqual({ minutes: 5, sorts: ['vert'] });
    expect(settingOf(companyOf({}, [tea]), TEA)).toEqual(TEA.byDefault);
  });

  test('stands beside those of other rooms, and is no part of how the books are read', () => {
    const company = companyOf({ tea: { sorts: [] }, positions: { maxAgeMinutes: 0 }, lossAccounts: ['655'] }, [
      tea,
      ...PRODUCT,
    ]);
    expect(settingOf(company, TEA)).toEqual({ minutes: 3, sorts: [] });
    expect(settingOf(company, POSITIONS)).toEqual({ maxAgeMinutes: 0 });
    expect(company.policy.lossAccounts).toEqual(['655']);
    expect(Object.keys(company.policy)).not.toContain('tea');
  });

  test('of a room that is not there is refused by its name', () => {
    expect(problemsOf({ tea: { minutes: 5 } })).toEqual(["policy: 'tea' is no setting"]);
  });

  test.each<[string, unknown, readonly string[]]>([
    ['a room', { te: {} }, ["policy: 'te' is no setting: did you mean 'tea'?"]],
    ['a field', { tea: { minute: 4 } }, ["policy.tea: 'minute' is no setting: did you mean 'minutes'?"]],
    ['a section of the books', { Figure: {} }, ["policy: 'Figure' is no setting: did you mean 'figures'?"]],
    [
      'a field of the books',
      { figures: { dmpForm: 'due' } },
      ["policy.figures: 'dmpForm' is no setting: did you mean 'dmpFrom'?"],
    ],
  ])('that misspells %s is refused with the name that it resembles', (_, policy, problems) => {
    expect(problemsOf(policy, [tea])).toEqual(problems);
  });

  test('that cannot be is refused together with everything else that is wrong', () => {
    const policy = { tea: { minutes: 0, sorts: 'vert', cup: 1, plate: 2 }, lossAccounts: ['x'] };
    expect(problemsOf(policy, [tea], { mailbox: 'x', holiday: '67' })).toEqual([
      expect.stringContaining('mailbox: '),
      expect.stringContaining('policy.lossAccounts.0: '),
      expect.stringContaining('policy.tea.minutes: '),
      expect.stringContaining('policy.tea.sorts: '),
      "policy.tea: 'cup' is no setting; 'plate' is no setting",
      ": 'holiday' is no setting: did you mean 'holidays'?",
    ]);
  });

  test.each([
    ['another room', [tea, tea], '« policy.tea »'],
    ['the books', [settingsPart({ key: 'plans', byDefault: {} }, {}, {})], '« policy.plans »'],
  ])('that claims the key of %s stops the start', (_, parts, key) => {
    expect(() => read({}, parts)).toThrow(key);
  });
});

describe('the settings of the rooms of the product', () => {
  test.each(PRODUCT.map((part) => [part.setting.key, part] as const))(
    '« policy.%s » stands in the example of the companies file with its default, and says what each field means',
    (key, { setting, meaning, schema, writtenByDefault }) => {
      expect(Object.keys(example.policy)).toContain(key);
      expect(settingOf(companyOf(example.policy), setting)).toEqual(setting.byDefault);
      expect(Object.keys(meaning)).toEqual(Object.keys(setting.byDefault));
      expect(schema.parse(writtenByDefault), 'the terminal writes it as the file does').toEqual(setting.byDefault);
    },
  );

  test.each([{ maxAgeMinutes: -1 }, { maxAgeMinutes: 1.5 }, { maxAge: 3 }])(
    'how old a list may be is refused where it is no age: %j',
    (positions) => expect(problemsOf({ positions }).join()).toContain('policy.positions'),
  );
});
