import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, test } from 'vitest';
import { readProjectFiles } from './report.ts';

const folder = resolve(process.env.RELANCE_CONTRACTS ?? '../shared', 'schemas', 'fabric');
const present = existsSync(folder);
const PUBLISHED = 'https://developer.microsoft.com/json-schemas/fabric/';
const title = `every file of the project by Microsoft’s own schemas${present ? '' : ` (skipped: ${folder} is not there)`}`;

describe.skipIf(!present)(title, () => {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });

  beforeAll(() => {
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.json')) continue;
      // Known by their addresses: those that others embed have the `$id` of those that stand alone.
      const $id = `${PUBLISHED}${file.replaceAll('\\', '/')}`;
      ajv.addSchema({ ...JSON.parse(readFileSync(join(folder, file), 'utf8')), $id });
    }
  });

  const files = present ? readProjectFiles().filter(({ file }) => !file.includes('StaticResources')) : [];

  test.each(files.map(({ file, content }) => [file, content] as const))('%s', (_, content) => {
    const validate = ajv.getSchema(content.$schema ?? '');
    expect(validate, `no schema ${content.$schema}`).toBeDefined();
    validate?.(content);
    expect(validate?.errors ?? []).toEqual([]);
  });

  test('a visual with a property that Power BI does not know is refused', () => {
    const visual = files.find(({ file }) => file.endsWith('visual.json'))?.content;
    expect(ajv.getSchema(visual?.$schema ?? '')?.({ ...visual, colour: 'red' })).toBe(false);
  });
});
