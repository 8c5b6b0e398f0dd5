import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fieldsJson } from '../../../../src/channels/cli/templates/tell-templates.ts';
import { readTemplate } from '../../../../src/channels/letters/templates/read-template.ts';
import { fieldNames } from '../../../../src/channels/words/templates/templates-words.ts';
import {
  CONDITIONS,
  FIELDS,
  findCondition,
  findField,
  findMarker,
  MARKERS,
} from '../../../../src/domain/templates/fields.ts';

const DOCUMENT = readFileSync(new URL('../../../../env/templates.md', import.meta.url), 'utf8');
const rowsIn = DOCUMENT.split('\n').filter((line) => line.startsWith('| `{{'));

describe('the document of the texts of letters', () => {
  test('lists every field, condition and place with both names and what it is, and no other', () => {
    const { fields, conditions, places } = fieldsJson();
    const row = (fr: string, en: string, { letters, means }: Pick<(typeof fields)[number], 'letters' | 'means'>) =>
      `| \`{{${fr}}}\` | \`{{${en}}}\` | ${letters?.join(', ') ?? 'toutes'} | ${means} |`;
    expect(rowsIn).toEqual([
      ...fields.map((one) => row(one.fr, one.en, one)),
      ...conditions.map((one) => row(`si ${one.fr}`, `if ${one.en}`, one)),
      ...places.map((one) => row(one.fr, one.en, one)),
    ]);
  });

  test('gives an example that reads without a problem', () => {
    const example = /```markdown\n([\s\S]*?)```/u.exec(DOCUMENT)?.[1] ?? '';
    expect(readTemplate(example, { kind: 'rappel', level: 1, language: 'fr', segment: '' }).problems).toEqual([]);
  });
});

test('names are understood as they are told, in French and in English', () => {
  for (const language of ['fr', 'en'] as const) {
    const { fields, conditions, markers } = fieldNames(language);
    for (const [name, told] of Object.entries(fields)) expect(findField(told)).toBe(name);
    for (const [name, told] of Object.entries(conditions)) expect(findCondition(told)).toBe(name);
    for (const [name, told] of Object.entries(markers)) expect(findMarker(told)).toBe(name);
  }
  const all = [FIELDS, MARKERS].flatMap((names) => Object.values<{ fr: string }>(names).map(({ fr }) => fr));
  expect(new Set(all).size).toBe(all.length);
  expect(Object.keys(CONDITIONS)).toHaveLength(10);
});
