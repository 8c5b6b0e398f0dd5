import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { placeholdersIn } from '../../appPackage/steps/fill-manifest.ts';
import { contractsFolder } from '../contracts/m365-stand-in.ts';
import { template } from './filled.ts';

const root = path.join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const text = read('m365agents.yml');
const steps = parse(text) as { readonly version: string; readonly [lifecycle: string]: unknown };
const schema = path.join(contractsFolder, 'schemas/m365agents', `${steps.version}.yaml.schema.json`);
const hasSchema = existsSync(schema);

describe('m365agents.yml', () => {
  test.skipIf(!hasSchema)(`is valid by Microsoft’s schema${hasSchema ? '' : ` (skipped: no ${schema})`}`, () => {
    const validate = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(
      JSON.parse(readFileSync(schema, 'utf8')),
    );
    expect(validate(steps) || validate.errors).toBe(true);
    expect(validate({ ...steps, provision: [{ uses: 'teamsApp/create' }] })).toBe(false);
  });

  test('names files that are there', () => {
    const sources = [...text.matchAll(/(?:manifestPath|path|parameters|ignoreFile|environmentFolderPath): (\S+)/g)];
    const named = [...new Set(sources.map((match) => match[1] ?? ''))];
    expect(named).toHaveLength(5);
    expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });

  test('builds the package where npm run package does', () => {
    const packages = [...text.matchAll(/(?:outputZipPath|appPackagePath): (\S+)/g)].map((match) => match[1]);
    expect(packages).toHaveLength(7);
    for (const file of packages)
      expect(file).toMatch(/^\.\/appPackage\/build\/appPackage\.\$\{\{TEAMSFX_ENV\}\}\.zip$/);
  });
});

describe('env/.env.dev', () => {
  const environment = read('env/.env.dev');
  const asked = [...new Set([template, text, read('infra/main.parameters.json')].flatMap(placeholdersIn))];

  test('has what the package and the deployment ask for, and nothing else', () => {
    expect(Object.keys(parseEnv(environment)).sort()).toEqual(asked.sort());
  });

  test('has what the deployment writes back', () => {
    const written = [...read('infra/main.bicep').matchAll(/^output ([A-Z_]+) /gm)].map((match) => match[1] ?? '');
    expect(written.filter((name) => asked.includes(name))).toEqual([
      'BOT_ID',
      'BOT_DOMAIN',
      'BOT_AZURE_APP_SERVICE_RESOURCE_ID',
    ]);
  });

  test('holds no secret', () => {
    expect(Object.keys(parseEnv(environment)).filter((name) => /SECRET|PASSWORD|CONNECTION|TOKEN/.test(name))).toEqual(
      [],
    );
  });
});

describe('.webappignore', () => {
  const ignored = read('.webappignore').trim().split('\n');

  test('leaves tests, settings and the package behind', () => {
    expect(ignored).toEqual(expect.arrayContaining(['/test/', '/env/', '/appPackage/', '/.*']));
  });

  test('speaks of the top folder only: packages have folders of the same names', () => {
    expect(ignored.filter((line) => !line.startsWith('/'))).toEqual([]);
  });

  test('takes of the code and of packages only the demo, what a start left behind, and what Node never loads', () => {
    expect(ignored.filter((line) => /^\/(src|node_modules|package)/.test(line))).toEqual([
      ...['/src/demo/', '/src/embedded/', '/node_modules/.cache/'],
      ...['*.map', '*.d.ts', '*.d.mts', '*.d.cts'].map((name) => `/node_modules/**/${name}`),
    ]);
  });
});
