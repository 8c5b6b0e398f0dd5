import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..');
const readJson = <T>(file: string): T => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as T;

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
}
const locked = Object.entries(readJson<{ packages: Readonly<Record<string, Locked>> }>('package-lock.json').packages)
  .filter(([folder]) => folder !== '')
  .map(([folder, one]) => ({ name: folder.slice(folder.lastIndexOf('node_modules/') + 13), ...one }));

/** Licences that let a company run and change this, and ask for a notice at most. */
const ALLOWED = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Unlicense',
  'PSF-2.0',
  'MIT OR Apache-2.0',
  // Fonts may be set in letters, and not be sold by themselves.
  'MIT AND OFL-1.1',
  // Dates of holidays come partly from Wikipedia, which asks to be named.
  '(ISC AND CC-BY-3.0)',
]);
/** Packages whose description says their licence in the old way, which lockfiles do not take over; read in their own files. */
const SAID_ELSEWHERE: Readonly<Record<string, string>> = {
  'cldrjs@0.5.5': 'MIT',
  'jspath@0.4.0': 'MIT',
  'uri-templates@0.2.0': 'Unlicense',
};
/** Tools that are run and never delivered may also be these. */
const ALLOWED_FOR_TOOLS = /^(MPL-2\.0|Microsoft|SEE LICENSE IN LICENSE)$/;

const licenceOf = ({ name, version, license }: (typeof locked)[number]): string =>
  SAID_ELSEWHERE[`${name}@${version}`] ?? license ?? 'unknown';

describe('the packages that are installed', () => {
  test('are many, so that what follows is read of something', () => {
    expect(locked.filter(({ dev }) => !dev).length).toBeGreaterThan(100);
  });

  test('have licences that are allowed, where production loads them: another one is asked of whoever runs this first', () => {
    const refused = locked.filter((one) => !one.dev && !ALLOWED.has(licenceOf(one)));
    expect(refused.map((one) => `${one.name}@${one.version}: ${licenceOf(one)}`)).toEqual([]);
  });

  test('have licences that let them be used as tools, where they are for the demo and tests', () => {
    const refused = locked.filter(
      (one) => one.dev && !ALLOWED.has(licenceOf(one)) && !ALLOWED_FOR_TOOLS.test(licenceOf(one)),
    );
    expect(refused.map((one) => `${one.name}@${one.version}: ${licenceOf(one)}`)).toEqual([]);
  });

  test('are still those whose licence was read by hand', () => {
    const names = locked.map(({ name, version }) => `${name}@${version}`);
    expect(Object.keys(SAID_ELSEWHERE).filter((name) => !names.includes(name))).toEqual([]);
  });
});

/** Names as their packages are called, where the README writes them shorter. */
const SHORTER: Readonly<Record<string, string>> = { '@biomejs/biome': 'biome' };

/**
 * Packages of a table of reasons, from the first cell of each row. A family is named once in full: « @a/noto-arabic, -hebrew » is also
 * @a/noto-hebrew, « @a/api, /sdk » is also @a/sdk.
 */
function packagesOf(table: string): ReadonlySet<string> {
  const said = new Set<string>();
  for (const [, cell = ''] of table.matchAll(/^\| (.+?) \|/gmu)) {
    let full = '';
    for (const name of cell.replace(/^\*.+?:\* /u, '').split(', ')) {
      const isPart = /^[-/]/u.test(name);
      if (!isPart) full = name;
      said.add(isPart ? `${full.slice(0, full.lastIndexOf(name[0] ?? ''))}${name}` : name);
    }
  }
  return said;
}

describe('each direct dependency', () => {
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
  const reasons = readme.slice(readme.indexOf('## Libraries'), readme.indexOf('## What is not proved'));

  test('has its reason in the README, and each reason its dependency', () => {
    const project =
      readJson<Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>>>>('package.json');
    const names = [...Object.keys(project.dependencies), ...Object.keys(project.devDependencies)]
      .filter((name) => !name.startsWith('@types/'))
      .map((name) => SHORTER[name] ?? name);
    const said = packagesOf(reasons);
    expect(names.filter((name) => !said.has(name))).toEqual([]);
    const others = ['library', '---'];
    expect([...said].filter((name) => !names.includes(name) && !others.includes(name))).toEqual([]);
  });

  const table =
    '| library | for |\n| --- | --- |\n| @a/noto-arabic, -hebrew | fonts |\n| *tests:* @b/api, /sdk-one | numbers, by zzz |\n';

  test.each(['@a/noto-arabic', '@a/noto-hebrew', '@b/api', '@b/sdk-one'])('is said where it is named: %s', (name) => {
    expect(packagesOf(table)).toContain(name);
  });

  test.each(['leftpad', 'zzz', 'unknown-parser', '@a/noto', '@c/noto-hebrew', 'sdk-one', '@b/sdk', 'other-hebrew'])(
    'is not said where a sign, an ending or a reason is like it: %s',
    (name) => {
      expect(packagesOf(table)).not.toContain(name);
      expect(packagesOf(reasons)).not.toContain(name);
    },
  );
});
