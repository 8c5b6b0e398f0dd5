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

test('each direct dependency has its reason in the README', () => {
  const project =
    readJson<Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>>>>('package.json');
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
  const reasons = readme.slice(readme.indexOf('## Libraries'), readme.indexOf('## What is not proved'));
  const said = (name: string): boolean =>
    name.startsWith('@types/') ||
    reasons.includes(name.replace('@biomejs/', '')) ||
    // « @expo-google-fonts/noto-sans-arabic, -hebrew »: the family is named once.
    reasons.includes(name.slice(name.lastIndexOf('-')));
  const names = [...Object.keys(project.dependencies), ...Object.keys(project.devDependencies)];
  expect(names.filter((name) => !said(name))).toEqual([]);
});
